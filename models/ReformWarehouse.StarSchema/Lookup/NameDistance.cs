namespace ReformWarehouse.StarSchema.Lookup;

/// <summary>
/// How far two short names are apart: 0 equal, 1 nothing in common. The share of characters to insert, delete, replace or swap with a neighbour
/// (optimal string alignment); a Chinese name contained in the other counts as near, since full and short names differ by whole words.
/// </summary>
public static class NameDistance
{
    private const double Contained = 0.3;

    public static double Between(string left, string right)
    {
        left = left.Trim().ToUpperInvariant();
        right = right.Trim().ToUpperInvariant();
        if (left.Length == 0 || right.Length == 0) return left.Length == right.Length ? 0 : 1;
        var longer = Math.Max(left.Length, right.Length);
        var distance = (double)Edits(left, right) / longer;
        var shorter = left.Length < right.Length ? left : right;
        var other = ReferenceEquals(shorter, left) ? right : left;
        return shorter.Length > 1 && shorter[0] >= '\u2e80' && other.Contains(shorter, StringComparison.Ordinal)
            ? Math.Min(distance, Contained + (0.1 * (longer - shorter.Length) / longer))
            : distance;
    }

    private static int Edits(string left, string right)
    {
        var width = right.Length + 1;
        var two = new int[width];
        var one = new int[width];
        var now = new int[width];
        for (var j = 0; j < width; j++) one[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j < width; j++)
            {
                var same = left[i - 1] == right[j - 1];
                var best = Math.Min(Math.Min(now[j - 1], one[j]) + 1, one[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) best = Math.Min(best, two[j - 2] + 1);
                now[j] = best;
            }

            (two, one, now) = (one, now, two);
        }

        return one[width - 1];
    }
}
