using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ReformWarehouse.SemanticCube.Policies;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Properties;

public class DisclosureControlTests
{
    [SharedFact]
    public void The_published_case_of_one_row_hides_a_and_c()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedFactAttribute.Folder!, "vectors", "vectors.json")));
        var root = vectors.RootElement;
        var cases = root.ValueKind == JsonValueKind.Array ? root : root.GetProperty("cases");
        var vector = cases.EnumerateArray().Single(item => item.GetProperty("id").GetString() == "UNC-11");
        var inputs = vector.GetProperty("inputs");
        var cells = inputs.GetProperty("cells").EnumerateObject().Select(cell => new DisclosureCell(cell.Name, "total", cell.Value.GetDouble()))
            .Append(new DisclosureCell("total", null, inputs.GetProperty("total").GetDouble())).ToList();

        var hidden = DisclosureControl.Hidden(cells, inputs.GetProperty("threshold_min").GetInt32());

        var expected = vector.GetProperty("expected");
        Assert.Equal(expected.GetProperty("primary").EnumerateArray().Concat(expected.GetProperty("complementary").EnumerateArray()).Select(code => code.GetString()!).Order(), hidden.Order());
    }

    [Fact]
    public void Zero_is_shown_and_nothing_else_is_hidden_without_need()
    {
        Assert.Empty(DisclosureControl.Hidden([new("t", null, 40), new("a", "t", 0), new("b", "t", 40)], 3));
        Assert.Equal(["a", "t"], DisclosureControl.Hidden([new("t", null, 2), new("a", "t", 2), new("b", "t", 0)], 3).Order());
    }

    [Fact]
    public void A_share_is_hidden_by_a_small_remainder_too() =>
        Assert.Equal(["a", "b"], DisclosureControl.Hidden([new("t", null, 150, 300), new("a", "t", 99, 100), new("b", "t", 20, 100), new("c", "t", 31, 100)], 3).Order());

    [Fact]
    public void No_hidden_cell_can_be_computed_from_the_shown_ones()
    {
        var tree =
            from counts in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(1, 6)), (4, Gen.Choose(7, 90))).ArrayOf(3 * 3 * 3)
            select counts;
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(tree.ToArbitrary(), counts =>
        {
            var cells = Tree(counts);
            return Undetermined(cells, DisclosureControl.Hidden(cells, 3)) && Undetermined(cells, DisclosureControl.Hidden(cells, 5));
        }));
    }

    /// <summary>Three prefectures of three counties of three towns each; every total is the sum of its parts.</summary>
    private static List<DisclosureCell> Tree(int[] counts)
    {
        var cells = new List<DisclosureCell> { new("0", null, counts.Sum()) };
        for (var i = 0; i < 3; i++)
        {
            cells.Add(new($"0{i}", "0", counts.Skip(9 * i).Take(9).Sum()));
            for (var j = 0; j < 3; j++)
            {
                cells.Add(new($"0{i}{j}", $"0{i}", counts.Skip((9 * i) + (3 * j)).Take(3).Sum()));
                for (var k = 0; k < 3; k++) cells.Add(new($"0{i}{j}{k}", $"0{i}{j}", counts[(9 * i) + (3 * j) + k]));
            }
        }

        return cells;
    }

    /// <summary>Solves the families' equations for the hidden cells: none may have a row of its own.</summary>
    private static bool Undetermined(List<DisclosureCell> cells, IReadOnlySet<string> hidden)
    {
        var unknown = hidden.Order(StringComparer.Ordinal).ToList();
        var rows = cells.Where(cell => cell.ParentCode is not null).GroupBy(cell => cell.ParentCode!).Select(family =>
        {
            var row = new double[unknown.Count];
            foreach (var member in family.Where(member => hidden.Contains(member.Code))) row[unknown.IndexOf(member.Code)] = 1;
            if (hidden.Contains(family.Key)) row[unknown.IndexOf(family.Key)] = -1;
            return row;
        }).ToList();
        var rank = 0;
        for (var column = 0; column < unknown.Count && rank < rows.Count; column++)
        {
            var pivot = rows.FindIndex(rank, row => Math.Abs(row[column]) > 1e-9);
            if (pivot < 0) continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            var scale = rows[rank][column];
            rows[rank] = [.. rows[rank].Select(value => value / scale)];
            for (var other = 0; other < rows.Count; other++)
            {
                var factor = rows[other][column];
                if (other != rank && Math.Abs(factor) > 1e-9) rows[other] = [.. rows[other].Zip(rows[rank], (value, leading) => value - (factor * leading))];
            }

            rank++;
        }

        return rows.Take(rank).All(row => row.Count(value => Math.Abs(value) > 1e-9) > 1);
    }
}
