namespace ReformWarehouse.Storage.Lake.Bulk;

/// <summary>The regular lines of a large return, ready for the database: UTF-8, each after its line number, without quotes.</summary>
/// <param name="Path">The file.</param>
/// <param name="Columns">The return's columns, in order; the line number comes before them.</param>
/// <param name="Delimiter">Comma or tabulator.</param>
/// <param name="Lines">How many there are.</param>
/// <param name="First">Number of the first line.</param>
/// <param name="Last">Number of the last line.</param>
/// <param name="Gaps">Runs of numbers between them that are missing, ends included.</param>
public sealed record SpooledLines(string Path, IReadOnlyList<string> Columns, char Delimiter, long Lines, int First, int Last, IReadOnlyList<(int From, int To)> Gaps);
