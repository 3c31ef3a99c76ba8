namespace ReformWarehouse.Storage.Lake.Bulk;

/// <summary>Lines of a large return that rules over several rows must look at.</summary>
/// <param name="Candidates">Line and kind of rule: series, ratio, part, composition, known, parent, peer, duplicate.</param>
/// <param name="Lines">The candidates and the lines that they are judged by, rising.</param>
public sealed record ScreenedLines(IReadOnlySet<(int Line, string Kind)> Candidates, IReadOnlyList<int> Lines);
