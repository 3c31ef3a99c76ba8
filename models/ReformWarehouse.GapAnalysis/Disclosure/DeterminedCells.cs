namespace ReformWarehouse.GapAnalysis.Disclosure;

/// <summary>
/// Which hidden cells a reader can work out exactly by adding and subtracting published figures: the reduced row echelon form of the additions over
/// the hidden cells has a
/// row with that cell alone. (MathNet offers ranks, not the reduced form, and a rank for each cell would cost a decomposition each.)
/// </summary>
internal static class DeterminedCells
{
    private const double Zero = 1e-9;

    public static List<int> Of(IReadOnlyList<int> hidden, IReadOnlyList<SuppressionLine> lines)
    {
        var columns = new Dictionary<int, int>();
        foreach (var cell in hidden)
            columns.Add(cell, columns.Count);
        var rows = lines
            .Select(line => line.Cells.Where(columns.ContainsKey).Select(cell => columns[cell]).ToArray())
            .Where(cells => cells.Length > 0)
            .Select(cells =>
            {
                var row = new double[hidden.Count];
                foreach (var cell in cells)
                    row[cell] = 1;
                return row;
            }).ToArray();
        Reduce(rows, hidden.Count);
        return [.. rows.Where(row => row.Count(v => Math.Abs(v) > Zero) == 1).Select(row => hidden[Array.FindIndex(row, v => Math.Abs(v) > Zero)])];
    }

    private static void Reduce(double[][] rows, int columns)
    {
        var pivot = 0;
        for (var c = 0; c < columns && pivot < rows.Length; c++)
        {
            var best = pivot;
            for (var r = pivot + 1; r < rows.Length; r++)
            {
                if (Math.Abs(rows[r][c]) > Math.Abs(rows[best][c]))
                    best = r;
            }

            if (Math.Abs(rows[best][c]) <= Zero)
                continue;
            (rows[pivot], rows[best]) = (rows[best], rows[pivot]);
            var scale = rows[pivot][c];
            for (var k = c; k < columns; k++)
                rows[pivot][k] /= scale;
            for (var r = 0; r < rows.Length; r++)
            {
                var factor = rows[r][c];
                if (r == pivot || factor == 0)
                    continue;
                for (var k = c; k < columns; k++)
                    rows[r][k] -= factor * rows[pivot][k];
            }

            pivot++;
        }
    }
}
