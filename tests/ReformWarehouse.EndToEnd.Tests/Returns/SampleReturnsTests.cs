using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;
using Xunit;

namespace ReformWarehouse.EndToEnd.Tests.Returns;

public class SampleReturnsTests
{
    private const string Columns =
        "indicator_code,jurisdiction_code,subject,kind,value_role,value_text,value,upper,unit,bound,temporal,period_start,period_end,period_basis,delta_type,"
        + "relative_to,numerator,denominator,against_code,direction,obs_status,source_section,source_start,source_end,restated_at,note";

    [Fact]
    public void There_are_five_returns_with_the_documented_metadata_and_columns()
    {
        Assert.Equal(5, SampleReturns.Files.Count);
        Assert.All(SampleReturns.Files, file =>
        {
            var metadata = SampleReturns.Metadata(file);
            Assert.Equal("reform-return/1", metadata["format"]);
            Assert.True(CodeLists.ReportKind.TryParse(metadata["report_kind"], out _), file);
            Assert.NotNull(ReferenceData.Jurisdictions.Latest(metadata["jurisdiction_code"]));
            Assert.True(metadata.ContainsKey("issued_on") ^ metadata.ContainsKey("issued_year"), file);
            Assert.All(new[] { "report_code", "title", "issuer", "source_document", "source_sha256" }, key => Assert.NotEmpty(metadata[key]));
            Assert.Equal(Columns.Split(','), SampleReturns.Header(file));
        });
        Assert.Equal(5, SampleReturns.Files.Select(file => SampleReturns.Metadata(file)["report_code"]).Distinct().Count());
    }

    [Fact]
    public void Every_cell_with_a_code_has_a_known_one() => Assert.All(SampleReturns.AllRows, row =>
    {
        Assert.NotNull(ReferenceData.Indicators.Indicator(row["indicator_code"]));
        Assert.NotNull(ReferenceData.Jurisdictions.On(row["jurisdiction_code"], new((int)row.Number("period_end")!, 12, 31)));
        Assert.NotNull(ReferenceData.Units.Find(row["unit"])?.BaseUnit);
        Assert.True(CodeLists.Kind.TryParse(row["kind"], out _));
        Assert.True(CodeLists.ValueRole.TryParse(row["value_role"], out _));
        Assert.True(CodeLists.Bound.TryParse(row["bound"], out _));
        Assert.True(CodeLists.Window.TryParse(row["temporal"], out _));
        Assert.True(CodeLists.PeriodBasis.TryParse(row["period_basis"], out _));
        Assert.True(CodeLists.ObservationStatus.TryParse(row["obs_status"], out _));
        Assert.True(row["delta_type"].Length == 0 || CodeLists.DeltaType.TryParse(row["delta_type"], out _));
        Assert.True(row["direction"].Length == 0 || CodeLists.Direction.TryParse(row["direction"], out _));
    });

    [Fact]
    public void A_unit_that_counts_something_else_than_the_indicator_is_flagged() => Assert.All(SampleReturns.AllRows, row =>
    {
        var indicator = ReferenceData.Indicators.Indicator(row["indicator_code"])!;
        var unit = ReferenceData.Units.Find(row["unit"])!.BaseUnit!;
        if (row["value_role"] is "difference")
            Assert.Equal(indicator.IsPercentage ? "百分点" : indicator.BaseUnit, unit);
        else
            Assert.True(UnitCatalogue.CountsTheSame(indicator, unit) || row["obs_status"] is "D", row.ToString());
    });

    [Fact]
    public void A_value_is_there_unless_it_is_relative_and_an_upper_end_only_for_a_range() => Assert.All(SampleReturns.AllRows, row =>
    {
        Assert.Equal(row["value_role"] is "relative_to_baseline", row.Number("value") is null);
        Assert.Equal(row["value_role"] is "relative_to_baseline", row["relative_to"].Length > 0);
        Assert.Equal(row["bound"] is "range", row.Number("upper") is not null);
        Assert.Equal(row["value_role"] is "difference", row["against_code"].Length > 0);
        Assert.Equal(row["value_role"] is "difference", row["direction"].Length > 0);
        Assert.True(row["temporal"] is not "level_at_year" || row["period_start"].Length == 0, row.ToString());
        Assert.True(row.Number("period_start") is null || row.Number("period_start") <= row.Number("period_end"), row.ToString());
    });

    [Fact]
    public void Levels_lie_within_the_range_of_their_indicator() => Assert.All(SampleReturns.AllRows, row =>
    {
        var indicator = ReferenceData.Indicators.Indicator(row["indicator_code"])!;
        if (row.InBaseUnits("value") is { } value && row["value_role"] is not "difference")
            Assert.True(value >= (indicator.ValidMinimum ?? double.MinValue) && value <= (indicator.ValidMaximum ?? double.MaxValue), row.ToString());
    });

    [Fact]
    public void A_conflict_of_a_document_with_itself_is_kept_and_named_on_both_sides()
    {
        var conflicts = SampleReturns.AllRows.Where(row => row["note"].StartsWith("conflicts_with=", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(conflicts);
        Assert.All(conflicts, row => Assert.Single(conflicts, other =>
            row.File == other.File && row["note"] == $"conflicts_with={other["indicator_code"]}" && other["note"] == $"conflicts_with={row["indicator_code"]}"));
        Assert.Equal(new double?[] { 740, 200 }, conflicts.OrderByDescending(row => row.Number("value")).Select(row => row.Number("value")));
    }
}
