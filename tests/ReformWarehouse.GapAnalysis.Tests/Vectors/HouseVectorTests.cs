using System.Text.Json;
using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Catalogue;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Vectors;

/// <summary>
/// The repository's own cases, at least one for every name of the catalogue; expectations come from textbook sums written apart from the library,
/// or are worked by hand
/// (the note says how).
/// </summary>
public class HouseVectorTests
{
    private static readonly JsonArray Cases =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vectors", "house-vectors.json")))!.AsArray();

    public static TheoryData<string, int> Runs
    {
        get
        {
            var runs = new TheoryData<string, int>();
            for (var i = 0; i < Cases.Count; i++)
            {
                foreach (var name in Cases[i]!["aliases"]!.AsArray().Prepend(Cases[i]!["analysis"]))
                    runs.Add((string)name!, i);
            }

            return runs;
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_case_of_the_house_agrees(string name, int index)
    {
        var vector = Cases[index]!;
        var result = JsonNode.Parse(JsonSerializer.Serialize(AnalysisCatalogue.Run(name, vector["inputs"]!.DeepClone().AsObject())));
        var differences = VectorComparison.Differences(vector["expected"], result, (double)vector["rel"]!, 1e-12);
        Assert.True(differences.Count == 0, $"{name}: {string.Join("; ", differences.Take(8))}");
    }

    [Fact]
    public void Every_analysis_of_the_catalogue_has_a_case() =>
        Assert.Empty(AnalysisCatalogue.Names.Except(((IEnumerable<object[]>)Runs).Select(run => (string)run[0])));
}
