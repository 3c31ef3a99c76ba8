namespace ReformWarehouse.GapAnalysis.Disclosure;

/// <summary>
/// Primary and complementary cell suppression over any set of additions (rows, columns, roll-ups): after hiding what is too small, further cells
/// are hidden until no
/// addition has exactly one hidden cell and no primary cell can be worked out from several additions together. Of all ways the one that hides the
/// least (sum of
/// the values, then number of cells) is taken, with a limit on the search beyond which the best way found so far stands. Zeros are published and
/// protect nothing.
/// </summary>
public static class CellSuppression
{
    private const int SearchLimit = 20_000;

    /// <summary>Plans the suppression of cells with counts (null: not available; it is neither hidden nor used to protect).</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="lines">The additions.</param>
    /// <param name="rule">The rule for small counts.</param>
    /// <param name="alsoHide">Cells to hide for another reason, such as a small complement.</param>
    public static SuppressionPlan Plan(
        IReadOnlyList<double?> counts, IReadOnlyList<SuppressionLine> lines, SmallNumberRule rule, IReadOnlyCollection<int>? alsoHide = null)
    {
        var hidden = new bool[counts.Count];
        List<int> primary = [];
        for (var i = 0; i < counts.Count; i++)
        {
            hidden[i] = rule.MustHide(counts[i]) || alsoHide?.Contains(i) == true;
            if (hidden[i])
                primary.Add(i);
        }

        var search = new Search(counts, lines, primary, hidden);
        search.Run(0, 0);
        if (search.Best is { } best)
            return new(primary, [.. best.Order()], true);

        // No full protection exists: hide what can be hidden line by line and say so.
        List<int> partial = [];
        while (search.Exposed() is { } exposed && search.Candidates(exposed).FirstOrDefault(-1) is var cell && cell >= 0)
        {
            hidden[cell] = true;
            partial.Add(cell);
        }

        return new(primary, [.. partial.Order()], false);
    }

    private sealed class Search(IReadOnlyList<double?> counts, IReadOnlyList<SuppressionLine> lines, List<int> primary, bool[] hidden)
    {
        private readonly List<int> chosen = [];
        private double bestSum = double.PositiveInfinity;
        private int steps;

        public int[]? Best { get; private set; }

        public void Run(double sum, int count)
        {
            if (++steps > SearchLimit || sum > bestSum || (sum == bestSum && count >= Best!.Length))
                return;
            if (Exposed() is not { } exposed)
            {
                (bestSum, Best) = (sum, [.. chosen]);
                return;
            }

            foreach (var cell in Candidates(exposed))
            {
                hidden[cell] = true;
                chosen.Add(cell);
                Run(sum + counts[cell]!.Value, count + 1);
                chosen.RemoveAt(chosen.Count - 1);
                hidden[cell] = false;
            }
        }

        /// <summary>The cells among which another must be hidden: those of an addition with one hidden cell, or around a primary cell that can be
        /// worked out.</summary>
        public IEnumerable<int>? Exposed()
        {
            if (lines.FirstOrDefault(line => line.Cells.Count(cell => hidden[cell]) == 1) is { } single)
                return single.Cells;
            var determined = DeterminedCells.Of([.. Enumerable.Range(0, hidden.Length).Where(cell => hidden[cell])], lines).Intersect(primary).ToArray();
            return determined.Length == 0 ? null : lines.Where(line => line.Cells.Contains(determined[0])).SelectMany(line => line.Cells).Distinct();
        }

        public IEnumerable<int> Candidates(IEnumerable<int> cells) =>
            cells.Where(cell => !hidden[cell] && counts[cell] > 0).OrderBy(cell => counts[cell]).ThenBy(cell => cell).ToArray();
    }
}
