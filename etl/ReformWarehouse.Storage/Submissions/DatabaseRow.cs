namespace ReformWarehouse.Storage.Submissions;

/// <summary>One row of a return in an office's database.</summary>
/// <param name="RowId">Key of the row in <c>submission_row</c>.</param>
/// <param name="Cells">Text by the names of <see cref="SubmissionColumns.Row"/>; a null column is absent.</param>
public sealed record DatabaseRow(long RowId, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>Where the office finds it: <c>submission_row 4711</c>.</summary>
    public string Place => $"submission_row {RowId}";
}
