namespace ReformWarehouse.StarSchema.Lookup;

/// <summary>Ranks known members by how near one of their names is to a text.</summary>
internal static class Nearest
{
    /// <summary>Above it, a suggestion would only confuse.</summary>
    private const double Farthest = 0.6;

    /// <param name="text">What was written.</param>
    /// <param name="count">At most so many suggestions.</param>
    /// <param name="names">Code and name, a code as often as it has names; of two equally near, the earlier one comes first.</param>
    /// <param name="nameOf">The name to show for a code.</param>
    /// <returns>The nearest first; empty when nothing is near.</returns>
    public static IReadOnlyList<Suggestion> To(string text, int count, IEnumerable<(string Code, string Name)> names, Func<string, string> nameOf) =>
    [
        .. names
            .Select(pair => (pair.Code, Distance: NameDistance.Between(text, pair.Name)))
            .Where(pair => pair.Distance <= Farthest)
            .GroupBy(pair => pair.Code, (code, pairs) => (Code: code, Distance: pairs.Min(pair => pair.Distance)), StringComparer.Ordinal)
            .OrderBy(pair => pair.Distance)
            .Take(count)
            .Select(pair => new Suggestion(pair.Code, nameOf(pair.Code))),
    ];
}
