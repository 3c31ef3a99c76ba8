using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Lake;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Properties;

public class RollUpPropertiesTests
{
    private static CubeQuery All(string indicator) => TrapLake.Question(indicator, Universe.Codes, Universe.Years) with { Totals = true, MinimumCoverage = 0 };

    [Fact]
    public void Any_rolled_up_total_equals_the_brute_force() => Universe.Check(universe =>
    {
        using var lake = universe.Lake(universe.Salt, 3);
        return lake.Ask(All("SKILLED")).Rows.Where(row => !row.IsTotal).All(row =>
        {
            var year = row.Year - Universe.FirstYear;
            var own = Own(universe.Skilled[year]);
            var rolled = BruteForce.Rolled(row.JurisdictionCode, code => own(code) is { } value ? (value, 0) : null);
            var hasRolled = rolled.Reporting > 0;
            var value = own(row.JurisdictionCode) ?? (hasRolled ? rolled.N : null);
            return row.Value == value
                && row.Number("rolled_up") == (hasRolled ? rolled.N : null)
                && (BruteForce.Children(row.JurisdictionCode).Length == 0 || Covers(row, rolled))
                && row.Status == Status(own(row.JurisdictionCode), rolled);
        });
    });

    [Fact]
    public void Any_rolled_up_ratio_equals_the_brute_force() => Universe.Check(universe =>
    {
        using var lake = universe.Lake(universe.Salt, 3);
        return lake.Ask(All("SHARE") with { RollUp = RollUp.RolledUp }).Rows.Where(row => BruteForce.Children(row.JurisdictionCode).Length > 0).All(row =>
        {
            var year = row.Year - Universe.FirstYear;
            var rolled = BruteForce.Rolled(row.JurisdictionCode, Pairs(universe, year), code => Own(universe.Workers[year])(code) == 0);
            var expected = rolled is { Reporting: > 0, D: > 0 } ? 100 * rolled.N / rolled.D : (double?)null;
            return Near(row.Value, expected) && (expected is null || (row.Number("numerator") == rolled.N && row.Number("denominator") == rolled.D))
                && (rolled.Reporting == 0 || Covers(row, rolled));
        });
    });

    [Fact]
    public void Answers_depend_neither_on_the_order_of_rows_nor_on_the_documents_they_come_in() => Universe.Check(universe =>
    {
        using var one = universe.Lake(universe.Salt, 1);
        using var many = universe.Lake(universe.Salt + 1, 17);
        string[] columns = ["value", "rolled_up", "numerator", "denominator", "units_reporting", "units_expected", "denominator_coverage"];
        return new[] { "SKILLED", "SHARE" }.All(indicator => one.Ask(All(indicator)).Rows.Zip(many.Ask(All(indicator)).Rows).All(pair =>
            pair.First.Status == pair.Second.Status && pair.First.Bound == pair.Second.Bound && columns.All(column => pair.First.Number(column) == pair.Second.Number(column))));
    });

    [Fact]
    public void Drilled_down_and_rolled_up_again_a_total_is_the_sum_of_its_cells_and_a_ratio_their_mediant() => Universe.Check(universe =>
    {
        using var lake = universe.Lake(universe.Salt, 5);
        var sums = Cells(lake, "SKILLED");
        var ratios = Cells(lake, "SHARE");
        return (from year in Universe.Years from code in new[] { TrapLake.Province, TrapLake.West, TrapLake.East } select (code, year)).All(key =>
        {
            var below = BruteForce.Children(key.code).Select(child => (child, key.year)).ToList();
            var parts = below.Select(child => sums[child].Value).OfType<double>().ToList();
            var pairs = below.Select(child => ratios[child]).Where(row => row.Number("numerator") is not null && row.Number("denominator") is not null).ToList();
            var d = pairs.Sum(row => row.Number("denominator")!.Value);
            return sums[key].Number("rolled_up") == (parts.Count == 0 ? null : parts.Sum())
                && Near(ratios[key].Number("rolled_up"), d > 0 ? 100 * pairs.Sum(row => row.Number("numerator")!.Value) / d : null);
        });
    });

    [Fact]
    public void The_total_of_any_selection_counts_every_selected_division_once() => Universe.Check(universe =>
    {
        using var lake = universe.Lake(universe.Salt, 2);
        var chosen = Universe.Codes.Where((_, index) => (universe.Salt >> index & 1) == 1).ToArray();
        if (chosen.Length == 0) return true;
        var topmost = chosen.Where(code => !chosen.Any(other => other != code && Lies(code, other))).ToList();
        var rows = lake.Ask(TrapLake.Question("SKILLED", chosen, Universe.Years) with { Totals = true, Limit = 1 }).Rows.Where(row => row.IsTotal).ToList();
        return rows.Count == Universe.YearCount && rows.All(row =>
        {
            var own = Own(universe.Skilled[row.Year - Universe.FirstYear]);
            var parts = topmost.Select(code => own(code) ?? (BruteForce.Rolled(code, c => own(c) is { } v ? (v, 0) : null) is { Reporting: > 0 } rolled ? rolled.N : null)).OfType<double>().ToList();
            return row.Value == (parts.Count == 0 ? null : parts.Sum());
        });
    });

    private static Dictionary<(string, int), CubeRow> Cells(TrapLake lake, string indicator) =>
        lake.Ask(All(indicator)).Rows.Where(row => !row.IsTotal).ToDictionary(row => (row.JurisdictionCode, row.Year));

    private static bool Lies(string code, string other) => BruteForce.Children(other).Any(child => child == code || Lies(code, child));

    private static Func<string, double?> Own(double?[] values) => code => values[Array.IndexOf(Universe.Codes, code)];

    private static Func<string, (double, double)?> Pairs(Universe universe, int year) =>
        code => Own(universe.Skilled[year])(code) is { } n && Own(universe.Workers[year])(code) is > 0 and { } d ? (n, d) : null;

    private static bool Covers(CubeRow row, BruteForce.Sums rolled) =>
        row.Number("units_reporting") == rolled.Reporting && row.Number("units_expected") == rolled.Expected;

    private static CellStatus Status(double? own, BruteForce.Sums rolled) => own switch
    {
        0 => CellStatus.Zero,
        not null => CellStatus.Normal,
        null when rolled.Reporting == 0 => CellStatus.Missing,
        null when rolled.Reporting < rolled.Expected => CellStatus.Incomplete,
        null => rolled.N == 0 ? CellStatus.Zero : CellStatus.Normal,
    };

    private static bool Near(double? left, double? right) => left is null || right is null ? left is null && right is null : Math.Abs(left.Value - right.Value) <= 1e-9 * Math.Max(1, Math.Abs(right.Value));
}
