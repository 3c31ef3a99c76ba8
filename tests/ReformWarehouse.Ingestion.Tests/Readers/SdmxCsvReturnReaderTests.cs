using System.Text;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;
using Xunit;

namespace ReformWarehouse.Ingestion.Tests.Readers;

public class SdmxCsvReturnReaderTests
{
    private const string Header = "STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS,CONF_STATUS,REPORT_CODE,REPORT_TITLE,ISSUER,REPORTING_AREA,ISSUED_YEAR\n";

    [Fact]
    public void An_observation_becomes_a_statement_in_base_units()
    {
        var load = Read("I", "SKL_TOTAL: 技能人才总量", "12.5", "人", "4", "A", "F");
        var statement = Assert.Single(load.Statements);
        Assert.Equal((125_000, Window.LevelAtYear, ObservationStatus.Normal), (statement.Value!.Value, statement.Window, statement.Status));
    }

    [Fact]
    public void A_confidential_value_is_not_taken_in()
    {
        var load = Read("I", "SKL_TOTAL", "125", "人", "", "A", "C");
        var statement = Assert.Single(load.Statements);
        Assert.Equal((null, ObservationStatus.Suppressed), (statement.Value, statement.Status));
        Assert.DoesNotContain("125", Assert.Single(load.Rejections).RowText ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("L", ObservationStatus.Missing)]
    [InlineData("M", ObservationStatus.NotApplicable)]
    [InlineData("N", ObservationStatus.NotSignificant)]
    public void Statuses_without_a_number_are_kept_apart(string code, ObservationStatus status) =>
        Assert.Equal(status, Assert.Single(Read("R", "SKL_TOTAL", "", "人", "", code, "").Statements).Status);

    [Theory]
    [InlineData("I", false)]
    [InlineData("R", false)]
    [InlineData("A", true)]
    [InlineData("M", true)]
    public void Appended_and_merged_observations_amend_the_report_and_others_replace_it(string action, bool amends)
    {
        var load = Read(action, "SKL_TOTAL", "1", "人", "", "A", "");
        Assert.Equal(("530100-2025-return", amends), (load.Report.ReportCode, load.Amendment is not null));
        Assert.Single(load.Statements);
    }

    [Fact]
    public void A_message_that_only_deletes_withdraws_single_figures()
    {
        var load = Read("D", "SKL_TOTAL", "", "人", "", "A", "");
        Assert.Empty(load.Statements);
        Assert.Empty(load.Rejections);
        Assert.Equal(new WithdrawnCell("line 2", "SKL_TOTAL", "530100", 2025, "actual", null, null), Assert.Single(load.Amendment!.Withdrawn));
    }

    [Fact]
    public void A_figure_deleted_in_a_whole_report_is_not_in_the_new_vintage_and_that_is_no_fault()
    {
        var load = Rows(Row("R", "SKL_TOTAL", "1"), Row("D", "SKL_HIGH", ""));
        Assert.Null(load.Amendment);
        Assert.Single(load.Statements);
        Assert.Equal("info", Assert.Single(load.Rejections).Severity);
    }

    [Fact]
    public void Merging_and_deleting_go_into_one_message()
    {
        var load = Rows(Row("D", "SKL_HIGH", ""), Row("M", "SKL_TOTAL", "1"));
        Assert.Single(load.Statements);
        Assert.Equal("SKL_HIGH", Assert.Single(load.Amendment!.Withdrawn).IndicatorCode);
    }

    [Fact]
    public void A_deletion_that_names_no_single_cell_is_rejected()
    {
        var load = Rows(Row("D", "", ""));
        Assert.Empty(load.Amendment!.Withdrawn);
        Assert.Equal(("sdmx_action", "error"), (Assert.Single(load.Rejections).Rule, load.Rejections[0].Severity));
    }

    [Fact]
    public void Replacing_and_merging_do_not_go_into_one_message() =>
        Assert.Equal("sdmx_action", Assert.Single(Rows(Row("R", "SKL_TOTAL", "1"), Row("M", "SKL_HIGH", "1")).Rejections).Rule);

    [Theory]
    [InlineData("X", "A", "F", "sdmx_action")]
    [InlineData("I", "F", "F", "sdmx_obs_status")]
    [InlineData("I", "A", "Z", "sdmx_conf_status")]
    public void Codes_outside_the_lists_reject_the_row(string action, string status, string confidentiality, string rule) =>
        Assert.Equal(rule, Assert.Single(Read(action, "SKL_TOTAL", "1", "人", "", status, confidentiality).Rejections).Rule);

    private static ReportLoad Rows(params IEnumerable<string> rows) => SampleReturn.Validate(Encoding.UTF8.GetBytes(Header + string.Concat(rows)), "data.csv");

    private static string Row(string action, string indicator, string value) =>
        $"dataflow,YN:DF_REFORM(1.0),{action},{indicator},530100,2025,{value},人,,A,,530100-2025-return,昆明市报表,昆明市总工会,530100,2026\n";

    private static ReportLoad Read(string action, string indicator, string value, string unit, string power, string status, string confidentiality) =>
        SampleReturn.Validate(Encoding.UTF8.GetBytes(Header
            + $"dataflow,YN:DF_REFORM(1.0),{action},{indicator},530100,2025,{value},{unit},{power},{status},{confidentiality},530100-2025-return,昆明市报表,昆明市总工会,530100,2026\n"), "data.csv");
}
