using System.Text.Json;
using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Catalogue;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Vectors;

public class SharedVectorTests
{
    public static TheoryData<string> Ids => [.. SharedVectors.Cases.Select(c => (string)c["id"]!)];

    [SharedVectorsTheory]
    [MemberData(nameof(Ids))]
    public void A_shared_case_agrees_within_its_tolerance(string id)
    {
        var vector = SharedVectors.Cases.Single(c => (string)c["id"]! == id);
        var name = (string)vector["analysis"]!;
        Assert.True(AnalysisCatalogue.Contains(name), $"{id}: the analysis {name} is not in the catalogue.");
        var result = AnalysisCatalogue.Run(name, vector["inputs"]!.DeepClone().AsObject());

        // Through text, as a caller outside the process gets it: a number that is not finite cannot be written.
        var written = JsonNode.Parse(JsonSerializer.Serialize(result));
        var tolerance = vector["tolerance"]!;
        var differences = VectorComparison.Differences(vector["expected"], written, (double)tolerance["rel"]!, (double)tolerance["abs"]!);
        Assert.True(differences.Count == 0, $"{id} ({name}): {string.Join("; ", differences.Take(8))}");
    }

    [SharedVectorsFact]
    public void Every_shared_case_is_run() => Assert.Equal(SharedVectors.Cases.Count, ((IEnumerable<object[]>)Ids).Count());

    [Fact]
    public void The_comparison_finds_what_it_should()
    {
        var expected = JsonNode.Parse("""{"a": 1.0, "b": [null, true, "x"], "wrong_c": 3, "d": {"e": 2}}""");
        string Compare(string got) => string.Join("|", VectorComparison.Differences(expected, JsonNode.Parse(got), 1e-10, 1e-12));
        Assert.Equal("", Compare("""{"a": 1.00000000001, "b": [null, true, "x"], "d": {"e": 2}}"""));
        Assert.Contains("/a", Compare("""{"a": 1.000001, "b": [null, true, "x"], "d": {"e": 2}}"""));
        Assert.Contains("/a", Compare("""{"a": null, "b": [null, true, "x"], "d": {"e": 2}}"""));
        Assert.Contains("/b[0]", Compare("""{"a": 1, "b": [0, true, "x"], "d": {"e": 2}}"""));
        Assert.Contains("/b[1]", Compare("""{"a": 1, "b": [null, false, "x"], "d": {"e": 2}}"""));
        Assert.Contains("/b: length", Compare("""{"a": 1, "b": [null, true], "d": {"e": 2}}"""));
        Assert.Contains("/d/e: missing", Compare("""{"a": 1, "b": [null, true, "x"], "d": {}}"""));
        Assert.Contains("/wrong_c", Compare("""{"a": 1, "b": [null, true, "x"], "wrong_c": 4, "d": {"e": 2}}"""));
    }
}
