using System.Text;
using ReformWarehouse.Ingestion.Validation;
using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.Ingestion.Validation.Figures;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;
using Xunit;

namespace ReformWarehouse.Ingestion.Tests.Validation;

/// <summary>Every rule on whole returns fires on its fault and stays silent on figures as they are.</summary>
public class ReportRulesTests
{
    private static readonly string[] Prefectures =
        ["530100", "530300", "530400", "530500", "530600", "530700", "530800", "530900", "532300", "532500", "532600", "532800", "532900", "533100", "533300", "533400"];

    [Fact]
    public void A_result_of_a_year_still_to_come_is_flagged() =>
        Fires("result_after_issue", "warning", KnownFigures.None, Row("SKL_TOTAL", 2052, "66.75", "万人"));

    [Fact]
    public void A_target_of_a_year_still_to_come_is_let_be()
    {
        Silent("result_after_issue", KnownFigures.None, Row("SKL_TOTAL", 2030, "90", "万人", kind: "target"));
        Silent("result_after_issue", KnownFigures.None, Row("SKL_TOTAL", 2026, "66.75", "万人"));
    }

    [Fact]
    public void A_part_larger_than_its_whole_is_rejected() =>
        Fires("part_within_whole", "error", KnownFigures.None, Row("SKL_TOTAL", 2025, "66.75", "万人"), Row("SKL_HIGH", 2025, "203", "万人"));

    [Fact]
    public void A_part_equal_to_its_rounded_whole_is_let_be() =>
        Silent("part_within_whole", KnownFigures.None, Row("SKL_TOTAL", 2025, "66.75", "万人"), Row("SKL_HIGH", 2025, "667512", "人"));

    [Fact]
    public void A_part_is_not_set_against_a_whole_that_is_only_bounded_below() =>
        Silent("part_within_whole", KnownFigures.None, Row("SKL_TOTAL", 2025, "60", "万人", bound: ">="), Row("SKL_HIGH", 2025, "61", "万人"));

    [Fact]
    public void A_share_that_is_not_its_counts_is_flagged() =>
        Fires("ratio_agrees", "warning", KnownFigures.None, Row("SKL_HIGH_SHARE", 2025, "35", "%"), Row("SKL_TOTAL", 2025, "66.75", "万人"), Row("SKL_HIGH", 2025, "20.3", "万人"));

    [Fact]
    public void A_share_that_is_its_rounded_counts_is_let_be() =>
        Silent("ratio_agrees", KnownFigures.None, Row("SKL_HIGH_SHARE", 2025, "30.4", "%"), Row("SKL_TOTAL", 2025, "66.75", "万人"), Row("SKL_HIGH", 2025, "20.3", "万人"));

    [Fact]
    public void A_fraction_typed_as_percent_is_rejected_on_the_evidence_of_its_counts() =>
        Fires("share_scale", "error", KnownFigures.None, Row("SKL_HIGH_SHARE", 2025, "0.304", "%", parts: "203000,667500"));

    [Fact]
    public void A_fraction_typed_as_percent_is_rejected_on_the_evidence_of_last_year() =>
        Fires("share_scale", "error", Known(("SKL_EMP_SHARE", "530100", 2024, 27.9)), Row("SKL_EMP_SHARE", 2025, "0.2818", "%"));

    [Fact]
    public void A_small_share_that_always_was_small_is_let_be()
    {
        Silent("share_scale", Known(("SKL_EMP_SHARE", "530100", 2024, 0.41)), Row("SKL_EMP_SHARE", 2025, "0.45", "%"));
        Silent("share_scale", KnownFigures.None, Row("SKL_EMP_SHARE", 2025, "0.45", "%"));
    }

    [Fact]
    public void Shares_of_a_whole_that_miss_100_beyond_rounding_are_flagged() =>
        Fires("composition", "warning", KnownFigures.None, Row("EMP_SH_1", 2025, "42.1", "%"), Row("EMP_SH_2", 2025, "18.3", "%"), Row("EMP_SH_3", 2025, "49.6", "%"));

    [Theory]
    [InlineData("33.3", "33.3", "33.3")]
    [InlineData("33", "33", "33")]
    [InlineData("42.15", "18.25", "39.61")]
    public void Shares_that_miss_100_by_rounding_are_let_be(string first, string second, string third) =>
        Silent("composition", KnownFigures.None, Row("EMP_SH_1", 2025, first, "%"), Row("EMP_SH_2", 2025, second, "%"), Row("EMP_SH_3", 2025, third, "%"));

    [Fact]
    public void A_large_revision_is_flagged() =>
        Fires("revision_size", "warning", Known("530100-2025-return", ("SKL_TOTAL", "530100", 2025, 667_500)), Row("SKL_TOTAL", 2025, "58.2", "万人"));

    [Fact]
    public void A_small_revision_is_let_be() =>
        Silent("revision_size", Known("530100-2025-return", ("SKL_TOTAL", "530100", 2025, 667_500)), Row("SKL_TOTAL", 2025, "66.82", "万人"));

    [Theory]
    [InlineData("6675", "人")]
    [InlineData("667500", "万人")]
    [InlineData("675", "万人")]
    [InlineData("6.7", "万人")]
    public void A_slip_of_digits_or_units_is_flagged_with_one_earlier_year(string value, string unit) =>
        Fires("digit_slip", "warning", Known(("SKL_TOTAL", "530100", 2024, 641_000)), Row("SKL_TOTAL", 2025, value, unit));

    [Fact]
    public void A_slip_is_flagged_in_a_series_of_five_years() =>
        Fires("digit_slip", "warning", Known(("SKL_TOTAL", "530100", 2021, 520_000), ("SKL_TOTAL", "530100", 2022, 561_000), ("SKL_TOTAL", "530100", 2023, 602_000), ("SKL_TOTAL", "530100", 2024, 641_000)),
            Row("SKL_TOTAL", 2025, "6675000", "人"));

    [Fact]
    public void Growth_of_a_series_is_let_be()
    {
        var known = Known(("SKL_TOTAL", "530100", 2023, 602_000), ("SKL_TOTAL", "530100", 2024, 641_000));
        Silent("digit_slip", known, Row("SKL_TOTAL", 2025, "66.75", "万人"));
        Silent("year_change", known, Row("SKL_TOTAL", 2025, "66.75", "万人"));
        Silent("digit_slip", Known(("LM_NAT", "530100", 2024, 0)), Row("LM_NAT", 2025, "3", "人", "annual_flow"));
    }

    [Fact]
    public void A_stock_that_doubles_is_flagged() =>
        Fires("year_change", "warning", Known(("SKL_TOTAL", "530100", 2024, 641_000)), Row("SKL_TOTAL", 2025, "128", "万人"));

    [Fact]
    public void The_year_before_may_stand_in_the_same_return() =>
        Fires("year_change", "warning", KnownFigures.None, Row("SKL_EMP_SHARE", 2024, "27.9", "%"), Row("SKL_EMP_SHARE", 2025, "41", "%"));

    [Fact]
    public void Small_counts_may_double() =>
        Silent("year_change", Known(("LM_NAT", "530100", 2024, 6)), Row("LM_NAT", 2025, "19", "人", "annual_flow"));

    [Fact]
    public void A_change_unlike_its_peers_is_flagged()
    {
        var known = Known([.. Prefectures.Select((code, i) => ("SKL_TOTAL", code, 2024, 100_000.0 + 7_000 * i))]);
        var rows = Prefectures.Select((code, i) => Row("SKL_TOTAL", 2025, $"{(code == "532900" ? 1.4 : 1.04 + 0.003 * (i % 5)) * (100_000 + 7_000 * i):0}", "人", jurisdiction: code)).ToArray();
        var found = Check(known, rows).Rejections.Where(finding => finding.Rule == "hidiroglou_berthelot").ToList();
        Assert.Contains("532900", Assert.Single(found).RowText, StringComparison.Ordinal);
    }

    [Fact]
    public void Five_peers_are_enough_and_four_are_not()
    {
        foreach (var (count, expected) in new[] { (5, 1), (4, 0) })
        {
            var codes = Prefectures[..count];
            var known = Known([.. codes.Select((code, i) => ("SKL_TOTAL", code, 2024, 100_000.0 + 1_000 * i))]);
            var rows = codes.Select((code, i) => Row("SKL_TOTAL", 2025, $"{(i == 2 ? 1.45 : 1.04 + 0.004 * i) * (100_000 + 1_000 * i):0}", "人", jurisdiction: code)).ToArray();
            Assert.Equal(expected, Check(known, rows).Rejections.Count(finding => finding.Rule == "hidiroglou_berthelot"));
        }
    }

    [Fact]
    public void Peers_that_grow_alike_are_let_be()
    {
        var known = Known([.. Prefectures.Select((code, i) => ("SKL_TOTAL", code, 2024, 100_000.0 + 7_000 * i))]);
        Silent("hidiroglou_berthelot", known, [.. Prefectures.Select((code, i) => Row("SKL_TOTAL", 2025, $"{(1.03 + 0.004 * (i % 6)) * (100_000 + 7_000 * i):0}", "人", jurisdiction: code))]);
    }

    [Fact]
    public void Children_that_exceed_their_parent_are_flagged_even_when_some_are_missing() =>
        Fires("parent_children", "warning", Known(("SKL_TOTAL", "530000", 2025, 4_280_000)), Row("SKL_TOTAL", 2025, "300", "万人"), Row("SKL_TOTAL", 2025, "200", "万人", jurisdiction: "530300"));

    [Fact]
    public void Some_children_below_their_parent_are_let_be() =>
        Silent("parent_children", Known(("SKL_TOTAL", "530000", 2025, 4_280_000)), Row("SKL_TOTAL", 2025, "66.75", "万人"), Row("SKL_TOTAL", 2025, "50", "万人", jurisdiction: "530300"));

    [Fact]
    public void All_children_together_must_reach_their_parent()
    {
        string[] rows = [.. Prefectures.Select(code => Row("SKL_TOTAL", 2025, "20", "万人", jurisdiction: code))];
        Fires("parent_children", "warning", Known(("SKL_TOTAL", "530000", 2025, 4_280_000)), rows);
        Silent("parent_children", Known(("SKL_TOTAL", "530000", 2025, 3_203_000)), rows);
    }

    [Fact]
    public void A_target_that_is_not_the_plans_is_flagged()
    {
        var known = new KnownFigures([], [Target("530100", 900_000)]);
        Fires("target_against_plan", "warning", known, Row("SKL_TOTAL", 2025, "80", "万人", kind: "target"));
        Silent("target_against_plan", known, Row("SKL_TOTAL", 2025, "90", "万人", kind: "target"));
    }

    [Fact]
    public void The_same_fact_in_two_documents_with_two_values_is_flagged()
    {
        var known = Known(("SKL_TOTAL", "530100", 2025, 667_500));
        Fires("conflicting_fact", "warning", known, Row("SKL_TOTAL", 2025, "65.2", "万人"));
        Silent("conflicting_fact", known, Row("SKL_TOTAL", 2025, "667512", "人"));
    }

    [Fact]
    public void A_waiver_turns_a_finding_into_an_info_until_it_expires()
    {
        const string json = """{"waivers":[{"rule":"year_change","indicator":"SKL_TOTAL","jurisdiction":"530100","year":2025,"reason":"2025 年并入新口径","expires":"2026-12-31"}]}""";
        var known = Known(("SKL_TOTAL", "530100", 2024, 641_000));
        foreach (var (today, severity) in new[] { (new DateOnly(2026, 12, 31), "info"), (new DateOnly(2027, 1, 1), "warning") })
        {
            var rules = RuleBookFile.Parse("rules.json", Encoding.UTF8.GetBytes(json), today);
            var finding = Assert.Single(Check(known, rules, Row("SKL_TOTAL", 2025, "128", "万人")).Rejections, finding => finding.Rule == "year_change");
            Assert.Equal(severity, finding.Severity);
        }
    }

    [Fact]
    public void An_indicators_own_severity_and_bounds_go_before_the_rules()
    {
        const string json = """{"rules":{"year_change":{"max_ratio_stock":3}},"indicators":{"SKL_TOTAL":{"year_change":{"severity":"error","max_ratio_stock":1.1}}}}""";
        var rules = RuleBookFile.Parse("rules.json", Encoding.UTF8.GetBytes(json), new DateOnly(2026, 1, 1));
        var load = Check(Known(("SKL_TOTAL", "530100", 2024, 560_000), ("SKL_HIGH", "530100", 2024, 160_000)), rules, Row("SKL_TOTAL", 2025, "66.75", "万人"), Row("SKL_HIGH", 2025, "20", "万人"));
        Assert.Equal("SKL_HIGH", Assert.Single(load.Statements).IndicatorCode);
    }

    [Theory]
    [InlineData("""{"rules":{"year_chnage":{}}}""")]
    [InlineData("""{"rules":{"year_change":{"severity":"fatal"}}}""")]
    [InlineData("""{"indicators":{"NO_SUCH":{"year_change":{}}}}""")]
    [InlineData("""{"waivers":[{"rule":"year_change","reason":"because","expires":"soon"}]}""")]
    [InlineData("""{"waivers":[{"rule":"year_change","reason":"","expires":"2026-12-31"}]}""")]
    [InlineData("""{"rulez":{}}""")]
    [InlineData("[")]
    public void A_misspelt_configuration_is_an_error(string json) =>
        Assert.Equal("rules", Assert.Throws<InputException>(() => RuleBookFile.Parse("rules.json", Encoding.UTF8.GetBytes(json), new DateOnly(2026, 1, 1))).Rule);

    private static string Row(string indicator, int year, string value, string unit, string window = "level_at_year", string bound = "=", string parts = ",", string jurisdiction = "530100", string kind = "actual") =>
        $"{indicator},{jurisdiction},{kind},{value},{unit},{bound},{window},{(window == "annual_flow" ? year : "")},{year},{parts},";

    private static KnownFigures Known(params (string Indicator, string Jurisdiction, int Year, double Value)[] figures) => Known("other-report", figures);

    private static KnownFigures Known(string report, params (string Indicator, string Jurisdiction, int Year, double Value)[] figures) => new(figures.Select(figure => new Observation
    {
        IndicatorCode = figure.Indicator,
        JurisdictionCode = figure.Jurisdiction,
        Year = figure.Year,
        PeriodStart = figure.Indicator == "LM_NAT" ? figure.Year : null,
        Window = figure.Indicator == "LM_NAT" ? Window.AnnualFlow : Window.LevelAtYear,
        PeriodBasis = PeriodBasis.Stated,
        Value = BoundedValue.Of(figure.Value),
        UnitBase = figure.Indicator.EndsWith("SHARE", StringComparison.Ordinal) ? "%" : "人",
        Source = new SourceReference(report, null, null, null, null, "line 9"),
        Kind = StatementKind.Actual,
        Role = ValueRole.Level,
        Status = ObservationStatus.Normal,
    }), []);

    private static Target Target(string jurisdiction, double value) => new()
    {
        IndicatorCode = "SKL_TOTAL",
        JurisdictionCode = jurisdiction,
        Year = 2025,
        Window = Window.LevelAtYear,
        PeriodBasis = PeriodBasis.Stated,
        Value = BoundedValue.Of(value),
        UnitBase = "人",
        Source = new SourceReference("plan", null, "专栏三", 10, 20, "line 9"),
        Operator = TargetOperator.AtLeast,
    };

    private static ReportLoad Check(KnownFigures known, params string[] rows) => Check(known, RuleBook.Default, rows);

    private static ReportLoad Check(KnownFigures known, RuleBook rules, params string[] rows) =>
        new ReturnValidator(rules, _ => known).Validate(SampleReturn.Read(SampleReturn.Csv(rows)));

    private static void Fires(string rule, string severity, KnownFigures known, params string[] rows) =>
        Assert.Contains(Check(known, rows).Rejections, finding => finding.Rule == rule && finding.Severity == severity);

    private static void Silent(string rule, KnownFigures known, params string[] rows)
    {
        var load = Check(known, rows);
        Assert.Equal(rows.Length, load.Statements.Count);
        Assert.DoesNotContain(load.Rejections, finding => finding.Rule == rule);
    }
}
