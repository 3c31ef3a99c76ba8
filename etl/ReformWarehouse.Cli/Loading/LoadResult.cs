namespace ReformWarehouse.Cli.Loading;

/// <summary>What became of one file.</summary>
/// <param name="File">The path as given.</param>
/// <param name="Status">loaded, unchanged (the very bytes were loaded before), checked (dry run) or failed.</param>
/// <param name="ReportCode">The report's code; null when the file could not be read.</param>
/// <param name="RowsRead">Data rows in the file.</param>
/// <param name="Observations">Results, inputs and quoted levels loaded.</param>
/// <param name="Targets">Targets loaded.</param>
/// <param name="Comparisons">Stated differences loaded.</param>
/// <param name="RowsRejected">Rows rejected by an error rule.</param>
/// <param name="Warnings">Rows loaded and flagged.</param>
/// <param name="LoadId">The run; null when nothing was written.</param>
/// <param name="Messages">What to tell the user, each with file, place, rule and remedy.</param>
internal sealed record LoadResult(
    string File, string Status, string? ReportCode, int RowsRead, int Observations, int Targets, int Comparisons, int RowsRejected, int Warnings,
    string? LoadId, IReadOnlyList<string> Messages)
{
    public bool Failed => Status == "failed";
}
