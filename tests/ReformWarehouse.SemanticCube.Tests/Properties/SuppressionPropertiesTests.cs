using FsCheck;
using FsCheck.Fluent;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Lake;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Properties;

/// <summary>An attacker asks everything, under every roll-up, and solves for what is hidden.</summary>
public class SuppressionPropertiesTests
{
    private const int Smallest = 3, FirstYear = 1960, Years = 40;

    private static readonly string[] Counts = ["SKILLED", "WORKERS"];

    private static readonly Gen<double?> Count =
        Gen.Frequency((2, Gen.Constant<double?>(null)), (1, Gen.Constant<double?>(0)), (3, Gen.Choose(1, 6).Select(n => (double?)n)), (4, Gen.Choose(7, 90).Select(n => (double?)n)));

    /// <summary>Province and prefectures seldom report themselves; what they do need not be the sum of what lies below.</summary>
    private static readonly Gen<double?[]> Figures = Count.ArrayOf(Universe.Codes.Length * Counts.Length).Zip(Gen.Choose(0, 3).ArrayOf(6), (figures, silent) =>
        figures.Select((figure, index) => index / Counts.Length < 3 && silent[index] > 0 ? null : figure).ToArray());

    [Fact]
    public void No_small_count_follows_from_all_that_is_shown_of_counts_and_their_share() =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(3), Prop.ForAll(Figures.ArrayOf(Years).ToArbitrary(), years =>
        {
            using var lake = new TrapLake();
            var own = new Dictionary<(string Indicator, string Code, int Year), double>();
            for (var year = 0; year < Years; year++)
                foreach (var (code, at) in Universe.Codes.Select((code, at) => (code, at)))
                    foreach (var (indicator, which) in Counts.Select((indicator, which) => (indicator, which)))
                        if (years[year][(at * Counts.Length) + which] is { } figure)
                            lake.Says(code, indicator, FirstYear + year, own[(indicator, code, FirstYear + year)] = figure);

            var question = TrapLake.Question("SHARE", Universe.Codes, [.. Enumerable.Range(FirstYear, Years)]) with { Indicators = [.. Counts, "SHARE"], MinimumCoverage = 0 };
            var rows = Enum.GetValues<RollUp>().SelectMany(rollUp => lake.Ask(question with { RollUp = rollUp }, smallest: Smallest).Rows).ToLookup(row => row.Year);
            foreach (var year in Enumerable.Range(FirstYear, Years))
            {
                var system = new ShownFigures(own.Where(pair => pair.Key.Year == year).ToDictionary(pair => (pair.Key.Indicator, pair.Key.Code), pair => pair.Value));
                foreach (var row in rows[year]) system.Add(row);
                Assert.True(system.GivenAway(Smallest) is not { } found, $"{year}: {system.GivenAway(Smallest)}; {string.Join(", ", own.Where(pair => pair.Key.Year == year).Select(pair => $"{pair.Key.Code} {pair.Key.Indicator} {pair.Value}"))}");
            }

            return true;
        }));

    /// <summary>What is shown of one year as equations over the figures that divisions state.</summary>
    private sealed class ShownFigures(Dictionary<(string Indicator, string Code), double> own)
    {
        private readonly List<(string Indicator, string Code)> unknown = [.. own.Keys];
        private readonly List<double[]> equations = [];

        public void Add(CubeRow row)
        {
            var (code, indicator) = (row.JurisdictionCode, row.IndicatorCode);
            if (indicator != "SHARE")
            {
                if (row.Number("reported") is not null) Shown([(indicator, code)]);
                if (row.Number("rolled_up") is not null) Shown(Below(indicator, code));
                return;
            }

            if (row.Number("numerator") is null) return;
            var pairs = row.Origin == CellOrigin.RolledUp ? BelowPairs(code) : [code];
            foreach (var part in Counts) Shown(pairs.Select(pair => (part, pair)));
        }

        /// <summary>A small figure, or a small sum of figures, that the equations leave no choice of.</summary>
        public string? GivenAway(int smallest)
        {
            var reduced = Reduce();
            var sums = unknown.Select(figure => new[] { figure }.ToList()).Concat(
                from indicator in Counts from code in new[] { TrapLake.Province, TrapLake.West, TrapLake.East } select Below(indicator, code).ToList());
            return sums.Where(sum => sum.Sum(figure => own[figure]) is var total && total > 0 && total < smallest && sum.Count > 0)
                .Where(sum => IsCombination(reduced, Vector(sum))).Select(sum => string.Join(" + ", sum)).FirstOrDefault();
        }

        private IEnumerable<(string, string)> Below(string indicator, string code) => BruteForce.Children(code).SelectMany(child =>
            own.ContainsKey((indicator, child)) ? [(indicator, child)] : Below(indicator, child));

        private IEnumerable<string> BelowPairs(string code) => BruteForce.Children(code).SelectMany(child =>
            own.ContainsKey(("SKILLED", child)) && own.GetValueOrDefault(("WORKERS", child)) > 0 ? [child] : BelowPairs(child));

        private void Shown(IEnumerable<(string, string)> figures) => equations.Add(Vector(figures));

        private double[] Vector(IEnumerable<(string, string)> figures)
        {
            var row = new double[unknown.Count];
            foreach (var figure in figures) row[unknown.IndexOf(figure)] += 1;
            return row;
        }

        private List<(double[] Row, int Pivot)> Reduce()
        {
            var reduced = new List<(double[], int)>();
            foreach (var equation in equations)
            {
                var rest = Rest(reduced, equation);
                var pivot = Array.FindIndex(rest, value => Math.Abs(value) > 1e-9);
                if (pivot >= 0) reduced.Add(([.. rest.Select(value => value / rest[pivot])], pivot));
            }

            return reduced;
        }

        private static bool IsCombination(List<(double[], int)> reduced, double[] sum) => Rest(reduced, sum).All(value => Math.Abs(value) < 1e-9);

        private static double[] Rest(List<(double[] Row, int Pivot)> reduced, double[] row)
        {
            var rest = (double[])row.Clone();
            foreach (var (known, pivot) in reduced)
            {
                var times = rest[pivot];
                for (var at = 0; at < rest.Length; at++) rest[at] -= times * known[at];
            }

            return rest;
        }
    }
}
