using System.Text.Json;
using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Catalogue;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Vectors;

public class BrokenRequestTests
{
    private static readonly string[] Junk = ["null", "[]", "{}", "\"junk\"", "0", "-1", "[null]", "[0]", "[-1, 2]", "[[1]]", "[{}]", "true", "1e308", "[1e308, 1e308]"];

    public static TheoryData<string> Names => [.. AnalysisCatalogue.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_empty_request_is_refused_or_answered_but_never_breaks(string name) => Try(name, []);

    [SharedVectorsTheory]
    [MemberData(nameof(SharedVectorTests.Ids), MemberType = typeof(SharedVectorTests))]
    public void A_broken_input_is_refused_or_answered_but_never_breaks(string id)
    {
        var vector = SharedVectors.Cases.Single(c => (string)c["id"]! == id);
        foreach (var inputs in Variants(vector["inputs"]!.AsObject()))
            Try((string)vector["analysis"]!, inputs);
    }

    private static IEnumerable<JsonObject> Variants(JsonObject inputs)
    {
        foreach (var key in inputs.Select(i => i.Key).ToArray())
        {
            var without = inputs.DeepClone().AsObject();
            without.Remove(key);
            yield return without;
            foreach (var junk in Junk)
            {
                var broken = inputs.DeepClone().AsObject();
                broken[key] = JsonNode.Parse(junk);
                yield return broken;
            }

            if (inputs[key] is not JsonArray { Count: > 0 } list)
                continue;
            foreach (var junk in Junk)
            {
                var broken = inputs.DeepClone().AsObject();
                broken[key]![list.Count / 2] = JsonNode.Parse(junk);
                yield return broken;
            }
        }
    }

    private static void Try(string name, JsonObject inputs)
    {
        try
        {
            // Writing fails on NaN and infinity, so an answer that can be written holds none.
            JsonSerializer.Serialize(AnalysisCatalogue.Run(name, inputs));
        }
        catch (AnalysisInputException refusal)
        {
            Assert.NotEqual("", refusal.Zh);
        }
        catch (Exception error)
        {
            Assert.Fail($"{name} broke on {inputs.ToJsonString()[..Math.Min(400, inputs.ToJsonString().Length)]}: {error}");
        }
    }
}
