using FsCheck;
using FsCheck.Fluent;
using ReformWarehouse.SemanticCube.Policies;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Properties;

public class PartDisclosureTests
{
    private static readonly string[] Parts = ["a", "b", "c"];

    /// <summary>Three parts of a whole in two counties of a prefecture: a table whose rows and columns add up.</summary>
    [Fact]
    public void No_sum_of_a_table_leaves_one_hidden_cell_alone() => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(
        Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(1, 6)), (4, Gen.Choose(7, 90))).ArrayOf(6).ToArbitrary(), counts =>
        {
            var cells = Parts.Select((part, index) => (part, index)).ToDictionary(pair => pair.part, pair => Row(counts[pair.index], counts[pair.index + 3]));
            cells["whole"] = Row(counts[0] + counts[1] + counts[2], counts[3] + counts[4] + counts[5]);

            var hidden = PartDisclosure.Hidden(cells, [new PartFamily("whole", Parts)], 3);

            bool IsHidden(string indicator, string code) => hidden[indicator].Contains(code) && Count(indicator, code) > 0;
            double Count(string indicator, string code) => cells[indicator].Single(cell => cell.Code == code).Count;
            var lines = cells.Keys.Select(indicator => new[] { (indicator, "x"), (indicator, "y"), (indicator, "0") })
                .Concat(new[] { "x", "y", "0" }.Select(code => new[] { ("a", code), ("b", code), ("c", code), ("whole", code) }));
            return lines.All(line => line.Count(cell => IsHidden(cell.Item1, cell.Item2)) != 1)
                && cells.All(pair => pair.Value.All(cell => cell.Count is 0 or >= 3 || hidden[pair.Key].Contains(cell.Code)));
        }));

    private static IReadOnlyCollection<DisclosureCell> Row(int x, int y) => [new("0", null, x + y), new("x", "0", x), new("y", "0", y)];
}
