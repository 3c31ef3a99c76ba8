using ReformWarehouse.Bulletins.Loading;
using ReformWarehouse.Bulletins.Review;
using Xunit;

namespace ReformWarehouse.Bulletins.Tests;

public class TriageTests
{
    private static readonly string Sha256 = new('a', 64);

    [Fact]
    public void A_sure_statement_loads_with_its_span()
    {
        var item = Assert.Single(Sorted("全省技能人才总量达到428万人。"));
        Assert.Equal(Verdict.Load, item.Verdict);
        Assert.Equal(("SKL_TOTAL", 4_280_000d, item.Statement.CharStart, item.Statement.CharEnd),
            (item.Row!.IndicatorCode, item.Row.Value!.Value, item.Row.SourceStart!.Value, item.Row.SourceEnd!.Value));
    }

    [Fact]
    public void An_indicator_outside_the_catalogue_waits_as_a_candidate()
    {
        var item = Assert.Single(Sorted("全省建成高标准农田212万亩。"));
        Assert.Equal((Verdict.Review, "unknown_indicator"), (item.Verdict, item.Reason!.Code));
    }

    [Fact]
    public void A_growth_rate_is_no_fact() =>
        Assert.Equal("not_a_level", Assert.Single(Sorted("城镇新增就业增长5.2%。")).Reason!.Code);

    [Fact]
    public void A_printed_share_that_contradicts_its_parts_waits()
    {
        var items = Sorted("全省209家已建工会国有企业中，123家建立职代会制度，职代会建制率为60%。");
        Assert.Equal((Verdict.Review, "ratio_contradicts"), (items[2].Verdict, items[2].Reason!.Code));
    }

    [Fact]
    public void A_restatement_loads_once_and_is_remembered()
    {
        var items = Sorted("全省技能人才总量达到428万人。通过努力，全省技能人才总量达到428万人。");
        Assert.Equal([Verdict.Load, Verdict.NotAFact], items.Select(i => i.Verdict));
        Assert.Equal($"@{items[1].Statement.CharStart}–{items[1].Statement.CharEnd}", items[0].Row!.RestatedAt);
    }

    [Fact]
    public void A_return_wins_over_prose()
    {
        var same = Sorted("全省技能人才总量达到428万人。", returned: 4_280_000);
        var other = Sorted("全省技能人才总量达到428万人。", returned: 4_300_000);
        Assert.Equal((Verdict.NotAFact, "returned"), (same[0].Verdict, same[0].Reason!.Code));
        Assert.Equal((Verdict.Review, "return_differs"), (other[0].Verdict, other[0].Reason!.Code));
    }

    [Fact]
    public void A_decision_is_used_when_the_document_is_read_again()
    {
        const string text = "全省209家已建工会国有企业中，123家建立职代会制度，职代会建制率为60%。";
        var waiting = Sorted(text)[2];
        var corrected = Sorted(text, decision: Decision(waiting.Id, "correct", new StatementCorrection { IndicatorCode = "SOE_SWC_RATE", ValueBase = 58.85m }))[2];
        var rejected = Sorted(text, decision: Decision(waiting.Id, "reject"))[2];
        Assert.Equal((Verdict.Load, "SOE_SWC_RATE", 58.85), (corrected.Verdict, corrected.Row!.IndicatorCode, corrected.Row.Value!.Value));
        Assert.Equal(Verdict.Rejected, rejected.Verdict);
    }

    [Fact]
    public void A_broken_rule_keeps_even_an_accepted_statement_out()
    {
        var id = Sorted("全省技能人才总量达到428万人。")[0].Id;
        var item = Sorted("全省技能人才总量达到428万人。", decision: Decision(id, "accept"), broken: new Reason("valid_range", "超界", "out of range"))[0];
        Assert.Equal((Verdict.Review, "valid_range"), (item.Verdict, item.Reason!.Code));
    }

    [Theory]
    [InlineData(60, "60", 123, 209, 58.85)]
    [InlineData(59, "59", 123, 209, null)]
    [InlineData(58.9, "58.9", 123, 209, null)]
    [InlineData(58.8, "58.8", 123, 209, 58.85)]
    public void A_share_is_compared_to_the_last_printed_digit(double printed, string text, double numerator, double denominator, double? expected)
    {
        var statement = Bulletins.Only("企业建会率为60%。") with { ValueBase = (decimal)printed, ValueText = text, Numerator = (decimal)numerator, Denominator = (decimal)denominator };
        Assert.Equal((decimal?)expected, RatioCheck.Contradiction(statement));
    }

    private static ReviewDecision Decision(string id, string action, StatementCorrection? correction = null) =>
        new() { Sha256 = Sha256, Id = id, Action = action, By = "审核人", At = DateTimeOffset.UnixEpoch, Correction = correction };

    private static IReadOnlyList<TriagedStatement> Sorted(string sentence, double? returned = null, ReviewDecision? decision = null, Reason? broken = null) =>
        new Triage(decision is null ? new Dictionary<string, ReviewDecision>() : new Dictionary<string, ReviewDecision> { [decision.Id] = decision }, _ => broken, _ => returned)
            .Sort(Sha256, Bulletins.Sentence(sentence));
}
