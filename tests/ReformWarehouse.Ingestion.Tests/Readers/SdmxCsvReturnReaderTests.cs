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

    [Fact]
    public void An_appended_observation_does_not_supersede_the_report()
    {
        Assert.Equal("530100-2025-return", Read("R", "SKL_TOTAL", "1", "人", "", "A", "").Report.ReportCode);
        Assert.StartsWith("530100-2025-return+", Read("A", "SKL_TOTAL", "1", "人", "", "A", "").Report.ReportCode, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_observation_is_not_in_the_new_vintage_and_that_is_no_fault()
    {
        var load = Read("D", "SKL_TOTAL", "", "人", "", "A", "");
        Assert.Empty(load.Statements);
        Assert.Equal("info", Assert.Single(load.Rejections).Severity);
    }

    [Theory]
    [InlineData("X", "A", "F", "sdmx_action")]
    [InlineData("I", "F", "F", "sdmx_obs_status")]
    [InlineData("I", "A", "Z", "sdmx_conf_status")]
    public void Codes_outside_the_lists_reject_the_row(string action, string status, string confidentiality, string rule) =>
        Assert.Equal(rule, Assert.Single(Read(action, "SKL_TOTAL", "1", "人", "", status, confidentiality).Rejections).Rule);

    private static ReportLoad Read(string action, string indicator, string value, string unit, string power, string status, string confidentiality) =>
        SampleReturn.Validate(Encoding.UTF8.GetBytes(Header
            + $"dataflow,YN:DF_REFORM(1.0),{action},{indicator},530100,2025,{value},{unit},{power},{status},{confidentiality},530100-2025-return,昆明市报表,昆明市总工会,530100,2026\n"), "data.csv");
}
