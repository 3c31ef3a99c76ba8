using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;
using Xunit;

namespace ReformWarehouse.Ingestion.Tests.Forms;

public class FormSheetTests
{
    [Fact]
    public void A_form_with_merged_years_sub_rows_and_notes_becomes_rows_with_their_cells()
    {
        var load = Load(Form()
            .Text("A6", "一、技能人才总量").Text("B6", "万人").Number("C6", "61.2").Number("D6", "66.75")
            .Text("A7", "　　#高技能人才总量").Text("B7", "万人").Number("C7", "18.1").Number("D7", "20.300000000000001")
            .Text("A8", "高技能人才占技能人才比重").Text("B8", "%").Number("C8", "0.2958", percent: true).Number("D8", "0.30412", percent: true)
            .Text("A9", "注：按年末数填报。"));
        Assert.Equal("530100-2025-return", load.Report.ReportCode);
        Assert.Equal("昆明市总工会", load.Report.Issuer);
        Assert.Equal(6, load.Statements.Count);
        Assert.Equal(667_500, Value(load, "SKL_TOTAL", 2025));
        Assert.Equal(203_000, Value(load, "SKL_HIGH", 2025));
        Assert.Equal(30.412, Value(load, "SKL_HIGH_SHARE", 2025));
        Assert.Equal("报表!C7", Find(load, "SKL_HIGH", 2024).SourcePlace);
    }

    [Fact]
    public void A_row_set_in_under_another_is_its_part_and_beside_it_stays_ambiguous()
    {
        foreach (var part in new Func<SampleWorkbook, SampleWorkbook>[] { form => form.Text("A7", "　　高技能人才占比"), form => form.Indented("A7", "高技能人才占比"), form => form.Text("A7", "其中：高技能人才占比") })
            Assert.Equal(30.4, Value(Load(part(Form().Text("A6", "技能人才总量").Text("B6", "万人").Number("D6", "66.75").Text("B7", "%").Number("D7", "30.4"))), "SKL_HIGH_SHARE", 2025));
        var beside = Load(Form().Text("A6", "技能人才总量").Text("B6", "万人").Number("D6", "66.75").Text("A7", "高技能人才占比").Text("B7", "%").Number("D7", "30.4"));
        Assert.Equal("报表!A7", Rule(beside, "ambiguous_indicator").Place);
    }

    [Fact]
    public void A_part_under_a_heading_that_is_no_indicator_is_not_the_part_of_the_one_above() =>
        Rule(Load(Form().Text("A6", "技能人才总量").Text("B6", "万人").Number("D6", "66.75").Text("A7", "二、其他").Text("A8", "其中：高技能人才占比").Text("B8", "%").Number("D8", "30.4")), "ambiguous_indicator");

    [Fact]
    public void Blank_dash_dots_and_zero_stay_four_different_things()
    {
        var load = Load(Form()
            .Text("A6", "技能人才总量").Text("B6", "人").Text("D6", "-")
            .Text("A7", "高技能人才总量").Text("B7", "人").Text("C7", "…").Number("D7", "0"));
        Assert.Equal(ObservationStatus.Missing, Find(load, "SKL_TOTAL", 2024).Status);
        Assert.Equal(ObservationStatus.NotApplicable, Find(load, "SKL_TOTAL", 2025).Status);
        Assert.Equal(ObservationStatus.NotSignificant, Find(load, "SKL_HIGH", 2024).Status);
        Assert.Equal((ObservationStatus.Normal, 0), (Find(load, "SKL_HIGH", 2025).Status, Find(load, "SKL_HIGH", 2025).Value));
    }

    [Fact]
    public void Jurisdictions_across_take_the_unit_of_the_caption()
    {
        var load = Load(new SampleWorkbook()
            .Text("A1", "2025年昆明市产业工人队伍建设情况").Text("A2", "填报单位：昆明市总工会  单位：万人、%").Merge("A1:D1")
            .Text("A3", "指标").Text("B3", "全市").Text("C3", "五华区").Text("D3", "官渡区")
            .Text("A4", "技能人才总量").Number("B4", "66.75").Number("C4", "9.1").Number("D4", "7")
            .Text("A5", "高技能人才占技能人才比重").Number("B5", "30.4").Number("C5", "31").Number("D5", "29.5"));
        Assert.Equal(["530100", "530102", "530111"], load.Statements.Where(row => row.IndicatorCode == "SKL_TOTAL").Select(row => row.JurisdictionCode));
        Assert.Equal(91_000, load.Statements.Single(row => row is { IndicatorCode: "SKL_TOTAL", JurisdictionCode: "530102" }).Value);
        Assert.Equal(31, load.Statements.Single(row => row is { IndicatorCode: "SKL_HIGH_SHARE", JurisdictionCode: "530102" }).Value);
    }

    [Fact]
    public void A_formula_is_taken_at_its_cached_value_and_a_hidden_row_is_flagged()
    {
        var load = Load(Form().Text("A6", "技能人才总量").Text("B6", "人").Formula("C6", "SUM(C7:C9)", "612000").Formula("D6", "1/0", null).Hide(6));
        Assert.Equal(612_000, Value(load, "SKL_TOTAL", 2024));
        Assert.Equal(("info", "warning"), (Rule(load, "formula").Severity, Rule(load, "hidden_cells").Severity));
        Assert.Equal("报表!D6", Rule(load, "formula_value").Place);
    }

    [Fact]
    public void An_unknown_label_and_an_unknown_column_are_rejected_with_their_place()
    {
        var load = Load(Form().Text("E4", "某某数").Text("A6", "没有的指标").Text("B6", "人").Number("C6", "5").Number("E6", "7"));
        Assert.Equal(("报表!A6", "没有的指标"), (Rule(load, "unknown_indicator").Place, Rule(load, "unknown_indicator").OffendingText));
        Assert.Equal("报表!E5", Rule(load, "form_column").Place);
    }

    [Fact]
    public void Words_that_limit_a_figure_become_its_bound()
    {
        var load = Load(Form().Text("A6", "技能人才总量").Text("B6", "万人").Text("C6", "约60").Text("D6", "≥66"));
        Assert.Equal((Bound.About, Bound.AtLeast), (Find(load, "SKL_TOTAL", 2024).Bound, Find(load, "SKL_TOTAL", 2025).Bound));
    }

    [Fact]
    public void A_missing_unit_is_not_guessed() =>
        Assert.Equal("mandatory", Assert.Single(Load(Form().Text("A6", "技能人才总量").Number("C6", "5").Number("D6", "5")).Rejections, finding => finding.Place == "报表!C6").Rule);

    /// <summary>Title, caption, and a header of two rows with years merged across.</summary>
    private static SampleWorkbook Form() => new SampleWorkbook()
        .Text("A1", "昆明市产业工人队伍建设改革统计表").Merge("A1:D1")
        .Text("A2", "填报单位：昆明市总工会").Text("C2", "报告期：2025年")
        .Text("A4", "指标名称").Merge("A4:A5").Text("B4", "计量单位").Merge("B4:B5").Text("C4", "年末数").Merge("C4:D4").Text("C5", "2024年").Text("D5", "2025年");

    private static ReportLoad Load(SampleWorkbook workbook) => SampleReturn.Validate(workbook.ToBytes(), "form.xlsx");

    private static StatementRow Find(ReportLoad load, string indicator, int year) => load.Statements.Single(row => row.IndicatorCode == indicator && row.PeriodEnd == year);

    private static double? Value(ReportLoad load, string indicator, int year) => Find(load, indicator, year).Value;

    private static RejectedRow Rule(ReportLoad load, string rule) => load.Rejections.First(finding => finding.Rule == rule);
}
