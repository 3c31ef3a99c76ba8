using System.Globalization;

namespace ReformWarehouse.Storage.Cube;

/// <summary>
/// How cells are written to files: an exact number is its own lower and upper end and its own lowest and highest statement, so most of these columns repeat
/// another. A repeated one is written as null and named in the bits of <c>repeats</c>.
/// </summary>
internal static class AggregateColumns
{
    private static readonly (string Of, string[] By)[] Repeats =
    [
        ("reported", ["reported_low", "reported_high", "own_n", "own_n_low", "own_n_high", "lowest", "highest"]),
        ("own_d", ["own_d_low", "own_d_high"]),
        ("rolled_n", ["rolled", "rolled_low", "rolled_high", "rolled_n_low", "rolled_n_high"]),
        ("rolled_d", ["rolled_d_low", "rolled_d_high"]),
    ];

    private static readonly (string Of, string By, int Bit)[] Pairs =
        [.. Repeats.SelectMany(repeat => repeat.By.Select(column => (repeat.Of, column))).Select((pair, index) => (pair.Of, pair.column, 1 << index))];

    /// <summary>The select list that writes.</summary>
    public static string Written { get; } =
        $"* replace ({string.Join(", ", Pairs.Select(pair => $"case when {pair.By} is distinct from {pair.Of} then {pair.By} end as {pair.By}"))}), "
        + string.Join(" + ", Pairs.Select(pair => string.Create(CultureInfo.InvariantCulture, $"case when {pair.By} is not distinct from {pair.Of} then {pair.Bit} else 0 end"))) + " as repeats";

    /// <summary>The select list that reads the same columns again.</summary>
    public static string Read { get; } =
        $"* exclude (repeats) replace ({string.Join(", ", Pairs.Select(pair => string.Create(CultureInfo.InvariantCulture, $"case when repeats & {pair.Bit} <> 0 then {pair.Of} else {pair.By} end as {pair.By}")))})";
}
