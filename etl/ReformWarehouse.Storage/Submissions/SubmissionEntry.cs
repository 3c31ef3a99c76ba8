namespace ReformWarehouse.Storage.Submissions;

/// <summary>A line of a source's list of what has changed.</summary>
/// <param name="SubmissionId">Key of the return.</param>
/// <param name="Version">The version listed; the return is skipped when it has moved on, because it is then listed again later.</param>
/// <param name="Mark">The mark after it.</param>
public sealed record SubmissionEntry(long SubmissionId, string Version, string Mark);
