namespace ReformWarehouse.SemanticCube.Policies;

/// <summary>
/// Which cells of one indicator and year may not be shown. Primary: a count from 1 to below the threshold, or one that misses its whole by so little.
/// Complementary: the smallest further non-zero cell of a family whose total is shown and that has just one hidden member; the total itself when there is
/// no such cell; and a part of every hidden total, which its parts would otherwise add up to. Zero is shown. Ties go by code, so that every question hides
/// the same cells. Sums over the parts of an indicator are <see cref="PartDisclosure"/>.
/// </summary>
public static class DisclosureControl
{
    /// <param name="cells">Every division that has a count, from the top of the tree down; nothing may be left out, or differences could be taken.</param>
    /// <param name="smallest">The smallest count that is shown.</param>
    /// <param name="also">Codes of cells that something else hides.</param>
    /// <returns>The codes of the cells to hide.</returns>
    public static IReadOnlySet<string> Hidden(IReadOnlyCollection<DisclosureCell> cells, int smallest, IEnumerable<string>? also = null)
    {
        var hidden = cells.Where(cell => IsSmall(cell.Count, smallest) || (cell.Of is { } whole && IsSmall(whole - cell.Count, smallest))).Select(cell => cell.Code).ToHashSet();
        hidden.UnionWith(also ?? []);
        if (hidden.Count == 0) return hidden;
        var shown = cells.Select(cell => cell.Code).ToHashSet();
        var families = cells.Where(cell => cell.ParentCode is { } parent && shown.Contains(parent))
            .GroupBy(cell => cell.ParentCode!)
            .Select(family => (Total: family.Key, Members: family.OrderBy(cell => cell.Count).ThenBy(cell => cell.Code, StringComparer.Ordinal).ToList()))
            .OrderBy(family => family.Total, StringComparer.Ordinal).ToList();
        bool changed;
        do
        {
            changed = false;
            foreach (var (total, members) in families) changed |= Complete(total, members, hidden);
        }
        while (changed);
        return hidden;
    }

    private static bool Complete(string total, List<DisclosureCell> members, HashSet<string> hidden)
    {
        var count = members.Count(member => hidden.Contains(member.Code));
        var needsOneMore = hidden.Contains(total) ? count == 0 : count == 1;
        if (!needsOneMore) return false;
        var next = members.Find(member => member.Count > 0 && !hidden.Contains(member.Code));
        return next is not null ? hidden.Add(next.Code) : hidden.Add(total);
    }

    internal static bool IsSmall(double count, int smallest) => count > 0 && count < smallest;
}
