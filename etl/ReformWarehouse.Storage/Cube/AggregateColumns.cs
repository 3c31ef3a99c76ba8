using System.Globalization;
using ReformWarehouse.SemanticCube.Planning;

namespace ReformWarehouse.Storage.Cube;

/// <summary>
/// How cells are written to files: an exact number is its own lower and upper end and its own lowest and highest statement, so most of these columns repeat
/// another. A repeated one is written as null and named in the bits of <c>repeats</c>.
/// </summary>
internal static class AggregateColumns
{
    private static readonly (string Of, string[] By)[] OwnRepeats = [("reported", ["reported_low", "reported_high", "n", "n_low", "n_high", "lowest", "highest"]), ("d", ["d_low", "d_high"])];

    private static readonly (string Of, string[] By)[] RolledRepeats = [("n", ["n_low", "n_high"]), ("d", ["d_low", "d_high"])];

    public static string Written(CubeAggregate aggregate)
    {
        var pairs = Pairs(aggregate);
        if (pairs.Count == 0) return "*";
        var bits = pairs.Select((pair, bit) => string.Create(CultureInfo.InvariantCulture, $"case when {pair.By} is not distinct from {pair.Of} then {1 << bit} else 0 end"));
        return $"* replace ({string.Join(", ", pairs.Select(pair => $"case when {pair.By} is distinct from {pair.Of} then {pair.By} end as {pair.By}"))}), {string.Join(" + ", bits)} as repeats";
    }

    public static string Read(CubeAggregate aggregate)
    {
        var pairs = Pairs(aggregate);
        var columns = pairs.Select((pair, bit) => string.Create(CultureInfo.InvariantCulture, $"case when repeats & {1 << bit} <> 0 then {pair.Of} else {pair.By} end as {pair.By}"));
        return pairs.Count == 0 ? "*" : $"* exclude (repeats) replace ({string.Join(", ", columns)})";
    }

    private static List<(string Of, string By)> Pairs(CubeAggregate aggregate) =>
        [.. (aggregate == CubeAggregate.Own ? OwnRepeats : aggregate == CubeAggregate.Rolled ? RolledRepeats : []).SelectMany(repeat => repeat.By.Select(column => (repeat.Of, column)))];
}
