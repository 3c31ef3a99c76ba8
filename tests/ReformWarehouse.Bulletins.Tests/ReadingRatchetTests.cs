using ReformWarehouse.Bulletins.Evaluation;
using Xunit;

namespace ReformWarehouse.Bulletins.Tests;

/// <summary>The reached level of the reading on the annotated reports: it may rise, and then these numbers rise with it.</summary>
public class ReadingRatchetTests
{
    [SharedFact]
    public void The_five_complete_reports_hold_their_level()
    {
        var result = Evaluate("seeds", "gold/statements.jsonl");
        Assert.True(result.F1 >= 0.99, $"F1 {result.F1:0.000}: {Errors(result)}");
        AssertField(result, "value_and_unit", 0.99);
        AssertField(result, "bound", 0.99);
        AssertField(result, "kind", 0.985);
        AssertField(result, "window", 0.91);
        AssertField(result, "jurisdiction", 0.985);
        AssertField(result, "indicator_code", 0.90);
        AssertField(result, "responsible_units", 0.99);
    }

    [SharedFact]
    public void The_practice_reports_hold_their_level()
    {
        var result = Evaluate("practice", "practice/gold.jsonl");
        Assert.True(result.Recall >= 0.97, $"recall {result.Recall:0.000}: {Errors(result)}");
        AssertField(result, "value_and_unit", 0.98);
        AssertField(result, "bound", 0.98);
        AssertField(result, "kind", 0.96);
        AssertField(result, "window", 0.90);
    }

    private static EvaluationResult Evaluate(string folder, string gold)
    {
        var texts = SharedFolder.Texts(folder);
        return EvaluationResult.Sum([.. GoldFile.Read(Path.Combine(SharedFolder.Path!, gold)).GroupBy(g => g.Document)
            .Select(g => Evaluator.Evaluate(texts[g.Key], [.. g], Bulletins.Read(texts[g.Key]).Statements))]);
    }

    private static void AssertField(EvaluationResult result, string field, double least) =>
        Assert.True(result.Accuracy(field) >= least, $"{field} {result.Accuracy(field):0.000} < {least}: {Errors(result)}");

    private static string Errors(EvaluationResult result) =>
        string.Join('\n', result.Errors.Take(20).Select(e => $"{e.GoldId} {e.Field}: {e.Expected} / {e.Read}"));
}
