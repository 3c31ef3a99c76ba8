namespace ReformWarehouse.Ingestion.LargeReturns;

/// <summary>Where in the spool a line lies: the offset of every so-many-th line, and the line numbers that are missing.</summary>
internal sealed class SpoolIndex
{
    private const int Step = 1024;

    private readonly List<(int Line, long Offset)> marks = [];
    private readonly List<(int From, int To)> gaps = [];

    public int First { get; private set; }

    public int Last { get; private set; }

    public long Lines { get; private set; }

    public IReadOnlyList<(int From, int To)> Gaps => gaps;

    public void Add(int line, long offset)
    {
        if (Lines == 0) First = line;
        else if (line > Last + 1) gaps.Add((Last + 1, line - 1));
        if (Lines % Step == 0) marks.Add((line, offset));
        Last = line;
        Lines++;
    }

    /// <summary>The nearest mark at or before a line.</summary>
    public (int Line, long Offset) Before(int line)
    {
        var (low, high) = (0, marks.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (marks[middle].Line <= line) low = middle;
            else high = middle - 1;
        }

        return marks[low];
    }
}
