using ReformWarehouse.Bulletins.Evaluation;
using Xunit;

namespace ReformWarehouse.Bulletins.Tests;

public class GoldMatchingTests
{
    private const string Text = "云南省2024年简报。全省技能人才总量达到428万人，全省职业院校共有18家。";

    [Fact]
    public void A_right_reading_scores_full_marks()
    {
        var result = Evaluator.Evaluate(Text, [Gold("428", 4_280_000, "人"), Gold("18", 18, "家")], Bulletins.Read(Text).Statements);
        Assert.Equal((1.0, 1.0, 1.0), (result.Precision, result.Recall, result.F1));
        Assert.Equal(1.0, result.Accuracy("value_and_unit"));
    }

    [Fact]
    public void What_is_missed_and_what_is_too_much_are_listed()
    {
        var read = Bulletins.Read(Text).Statements;
        var result = Evaluator.Evaluate(Text, [Gold("428", 4_280_000, "人")], [read[1]]);
        Assert.Equal((0.0, 0.0), (result.Precision, result.Recall));
        Assert.Equal(["missed", "surplus"], result.Errors.Select(e => e.Field));
    }

    [Fact]
    public void A_wrong_field_is_an_error_of_that_field_alone()
    {
        var result = Evaluator.Evaluate(Text, [Gold("428", 428, "人") with { Kind = "target" }], [Bulletins.Read(Text).Statements[0]]);
        Assert.Equal(1.0, result.F1);
        Assert.Equal((0.0, 0.0, 1.0), (result.Accuracy("value"), result.Accuracy("kind"), result.Accuracy("bound")));
    }

    private static GoldStatement Gold(string value, decimal valueBase, string unit)
    {
        var at = Text.IndexOf(value, StringComparison.Ordinal);
        return new GoldStatement
        {
            Id = value,
            Document = "d",
            Quote = Text.Substring(at - 2, value.Length + 4),
            CharStart = at - 2,
            CharEnd = at + value.Length + 2,
            ValueText = value,
            ValueCharStart = at,
            ValueBase = valueBase,
            UnitBase = unit,
            Bound = "=",
            Kind = "actual",
            Temporal = "level_at_year",
            HasJurisdictionCode = true,
            JurisdictionCode = "530000",
        };
    }
}
