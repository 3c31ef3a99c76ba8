using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Lake;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Properties;

/// <summary>What a limited caller reads does not depend on the figures of others, but for the anonymous benchmarks.</summary>
public class AccessPropertiesTests
{
    private static readonly string[] Anonymous =
        ["rank", "rank_worst", "rank_of", "rank_expected", "rank_bounded", "percentile", "quartile_1", "median", "quartile_3", "quartile_1_bound", "median_bound", "quartile_3_bound", "quartiles_of"];

    [Theory, InlineData(TrapLake.West), InlineData(TrapLake.W1)]
    public void The_figures_of_others_change_nothing_but_anonymous_benchmarks(string scope) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(1), Prop.ForAll(Universe.Arbitrary, Universe.Arbitrary, (left, right) =>
        {
            using var one = left.Lake(left.Salt, documents: 7);
            using var other = Mixed(left, right, scope).Lake(left.Salt, documents: 7);
            foreach (var question in Questions())
            {
                Same(one.Ask(question, scope), other.Ask(question, scope), question);
                Assert.Equal(Told(one.Trace(question with { Measures = [] }, scope)), Told(other.Trace(question with { Measures = [] }, scope)));
            }

            return true;
        }));

    /// <summary>The caller's own figures and those of the divisions above as on the left, all others as on the right.</summary>
    private static Universe Mixed(Universe left, Universe right, string scope)
    {
        bool IsSeen(string code) => code == TrapLake.Province || code == scope || BruteForce.Children(scope).Contains(code) || BruteForce.Children(code).Contains(scope);
        double?[][] Mix(double?[][] own, double?[][] others) => [.. own.Zip(others, (mine, theirs) => Universe.Codes.Select((code, at) => IsSeen(code) ? mine[at] : theirs[at]).ToArray())];
        return left with { Skilled = Mix(left.Skilled, right.Skilled), Workers = Mix(left.Workers, right.Workers) };
    }

    private static IEnumerable<CubeQuery> Questions()
    {
        var all = TrapLake.Question("SKILLED", Universe.Codes, [.. Universe.Years.Skip(2).Take(4)]) with { Indicators = ["SKILLED", "SHARE"], Totals = true, MinimumCoverage = 0 };
        CubeMeasure[] open =
        [
            CubeMeasure.Previous, CubeMeasure.Change, CubeMeasure.Growth, CubeMeasure.CompoundGrowth, CubeMeasure.ShareOfParent, CubeMeasure.Distance, CubeMeasure.MovingAverage, CubeMeasure.Index, CubeMeasure.ReportCount,
        ];
        foreach (var rollUp in Enum.GetValues<RollUp>()) yield return all with { RollUp = rollUp, Measures = open };
        yield return all with { Measures = open, Benchmark = Benchmark.Of(TrapLake.E1), Filters = [new CubeFilter("value", Comparison.MoreThan, 10)] };
        yield return all with { Jurisdictions = new JurisdictionSelection.Group("all", Universe.Codes) };
        yield return all with { Jurisdictions = new JurisdictionSelection.LevelWithin(JurisdictionLevel.County, TrapLake.Province), Measures = [CubeMeasure.Rank, CubeMeasure.Percentile, CubeMeasure.Quartiles], Sort = [new CubeSort("value", true)], Limit = 3 };
        yield return all with { Jurisdictions = new JurisdictionSelection.PeersOf(TrapLake.West), Measures = [CubeMeasure.Rank, CubeMeasure.Quartiles] };
    }

    private static void Same(CubeAnswer one, CubeAnswer other, CubeQuery question)
    {
        Assert.Equal(one.Rows.Count, other.Rows.Count);
        foreach (var (mine, theirs) in one.Rows.Zip(other.Rows))
            foreach (var column in one.Columns.Except(Anonymous))
                Assert.True(Text(mine[column]) == Text(theirs[column]), $"{question}: {mine.IndicatorCode} {mine.JurisdictionCode} {mine.Year} {column}: {mine[column] ?? "null"} and {theirs[column] ?? "null"}");
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static IEnumerable<string> Told(IEnumerable<LineageNode> nodes) =>
        nodes.SelectMany(node => node.AllStatements.Select(found => $"{node.Cell.JurisdictionCode} {node.Cell.Year} {found.JurisdictionCode} {found.FactCode} {Text(found.Value)} {found.IsTaken}").Prepend($"{node.Cell.JurisdictionCode} {node.Cell["status"]}"));
}
