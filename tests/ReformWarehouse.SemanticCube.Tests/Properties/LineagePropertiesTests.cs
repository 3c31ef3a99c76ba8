using FsCheck;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Lake;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Properties;

/// <summary>The leaves of a cell's tree, put together again, are the cell: sums of counts, the mediant of shares.</summary>
public class LineagePropertiesTests
{
    [Fact]
    public void The_leaves_of_every_tree_put_together_are_its_cell() => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(2), FsCheck.Fluent.Prop.ForAll(Universe.Arbitrary, universe =>
    {
        using var lake = universe.Lake(universe.Salt, documents: 7);
        foreach (var rollUp in Enum.GetValues<RollUp>())
        {
            var question = TrapLake.Question("SKILLED", Universe.Codes, Universe.Years) with { Indicators = ["SKILLED", "SHARE"], RollUp = rollUp, Totals = true, MinimumCoverage = 0 };
            foreach (var node in lake.Trace(question).Where(node => node.Cell.Value is not null))
            {
                var leaves = Leaves(node).ToList();
                var (expected, found) = node.Cell.IndicatorCode == "SKILLED"
                    ? (node.Cell.Value!.Value, node.AllStatements.Where(statement => statement.IsTaken).Sum(statement => statement.Value!.Value))
                    : (node.Cell.Value!.Value, 100 * Sum(leaves, "numerator") / Sum(leaves, "denominator"));
                Assert.True(Math.Abs(expected - found) < 1e-9, $"{rollUp} {node.Cell.IndicatorCode} {node.Cell.JurisdictionCode} {node.Cell.Year}: {expected}, leaves {found}; {universe}");
            }
        }

        return true;
    }));

    private static double Sum(IEnumerable<LineageNode> nodes, string column) => nodes.Sum(node => node.Cell.Number(column) ?? 0);

    private static IEnumerable<LineageNode> Leaves(LineageNode node) => node.Below.Count == 0 ? [node] : node.Below.SelectMany(Leaves);
}
