namespace ReformWarehouse.Storage.Submissions;

/// <summary>One return as an office's database holds it, read at one point of time: nothing of it is interpreted yet.</summary>
/// <param name="Source">Name of the source in the configuration.</param>
/// <param name="SubmissionId">Key of the return in <c>submission</c>.</param>
/// <param name="SubmittedAt">When the office submitted this state of it; moves with every change, also with one that restores an earlier text.</param>
/// <param name="Header">Text by the names of <see cref="SubmissionColumns.Header"/>; a null column is absent. Dates are written 2026-01-15.</param>
/// <param name="Rows">Its rows in the office's order; empty when <paramref name="ExceedsLimit"/>.</param>
/// <param name="ExceedsLimit">True when it has more than <see cref="SubmissionSource.MostRows"/> rows; it must be refused, its rows were not read.</param>
/// <param name="Mark">The mark to keep once this return and all before it are stored. Opaque: only its source can read it.</param>
public sealed record DatabaseSubmission(
    string Source, long SubmissionId, DateTimeOffset SubmittedAt, IReadOnlyDictionary<string, string> Header, IReadOnlyList<DatabaseRow> Rows,
    bool ExceedsLimit, string Mark)
{
    /// <summary>Where it stands, for messages and for a report's file name: <c>county-office/submission 4711</c>.</summary>
    public string Place => $"{Source}/submission {SubmissionId}";
}
