using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Lake;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Rules;

/// <summary>DESIGN §3.3: stocks are not summed over years, flows not carried forward, cumulative windows not added to annual ones.</summary>
public class YearsTests
{
    private static CubeRow Span(TrapLake lake, string indicator, string code, int first, int last) =>
        Assert.Single(lake.Ask(TrapLake.Question(indicator, [code]) with { Periods = [new Period(first, last)] }).Rows);

    [Fact]
    public void A_stock_over_years_is_its_last_level()
    {
        using var lake = new TrapLake();
        for (var year = 2021; year <= 2023; year++) lake.Says(TrapLake.E1, "SKILLED", year, 100 * (year - 2020));

        Assert.Equal(300, Span(lake, "SKILLED", TrapLake.E1, 2021, 2023).Value);
    }

    [Fact]
    public void A_stock_whose_last_year_is_missing_is_not_filled_from_an_earlier_one()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "SKILLED", 2021, 100);

        var span = Span(lake, "SKILLED", TrapLake.E1, 2021, 2023);

        Assert.Null(span.Value);
        Assert.Equal(CellStatus.Missing, span.Status);
    }

    [Fact]
    public void A_flow_over_years_is_the_sum_of_all_of_them()
    {
        using var lake = new TrapLake();
        for (var year = 2021; year <= 2023; year++) lake.Says(TrapLake.E1, "JOBS", year, 10 * (year - 2020));

        Assert.Equal(60, Span(lake, "JOBS", TrapLake.E1, 2021, 2023).Value);
    }

    [Fact]
    public void A_flow_with_a_missing_year_is_at_least_the_sum_of_the_others()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "JOBS", 2021, 10);
        lake.Says(TrapLake.E1, "JOBS", 2023, 30);

        var span = Span(lake, "JOBS", TrapLake.E1, 2021, 2023);

        Assert.Equal((40, CellStatus.Incomplete, Bound.AtLeast), (span.Value, span.Status, span.Bound));
        Assert.Equal(CellStatus.Missing, lake.Cell("JOBS", TrapLake.E1, 2022).Status);
    }

    [Fact]
    public void A_span_named_twice_is_one_span_and_not_twice_its_sum()
    {
        using var lake = new TrapLake();
        for (var year = 2021; year <= 2023; year++) lake.Says(TrapLake.E1, "JOBS", year, 10);
        var span = new Period(2021, 2023);

        Assert.Equal([30], lake.Ask(TrapLake.Question("JOBS", [TrapLake.E1]) with { Periods = [span, span] }).Rows.Select(row => row.Value));
        Assert.Equal([10, 30], lake.Ask(TrapLake.Question("JOBS", [TrapLake.E1]) with { Periods = [span, Period.Year(2023), new Period(2023, 2023)] }).Rows.Select(row => row.Value).Order());
    }

    [Fact]
    public void A_division_that_existed_in_some_years_of_a_span_has_not_the_whole_spans_flow_however_it_is_selected()
    {
        using var lake = new TrapLake();
        lake.Jurisdiction("530210", "county", TrapLake.East, from: "2023-07-01");
        foreach (var year in new[] { 2023, 2024 }) lake.Says("530210", "JOBS", year, 10);

        foreach (var selection in new JurisdictionSelection[] { new JurisdictionSelection.Listed(["530210"]), new JurisdictionSelection.LevelWithin(JurisdictionLevel.County, TrapLake.East) })
        {
            var span = lake.Ask(TrapLake.Question("JOBS", []) with { Jurisdictions = selection, Periods = [new Period(2021, 2024)] }).Rows.Single(row => row.JurisdictionCode == "530210");
            Assert.Equal((20, CellStatus.Incomplete, Bound.AtLeast), (span.Value, span.Status, span.Bound));
        }
    }

    [Fact]
    public void Cumulative_amounts_are_a_series_of_their_own()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "JOBS", 2023, 30);
        lake.Says(TrapLake.E1, "JOBS", 2023, 500, temporal: "cumulative_over_period", from: 2016);
        lake.Says(TrapLake.E1, "JOBS", 2023, 90, temporal: "cumulative_over_period", from: 2021, report: "other");

        Assert.Equal(30, lake.Cell("JOBS", TrapLake.E1, 2023).Value);
        var question = TrapLake.Question("JOBS", [TrapLake.E1], 2023);
        Assert.Equal(90, Assert.Single(lake.Ask(question with { Window = WindowSelection.CumulativeFrom(2021) }).Rows).Value);
        Assert.Throws<CubeRefusedException>(() => lake.Ask(question with { Window = WindowSelection.CumulativeFrom(2021), Periods = [new Period(2022, 2023)] }));
    }

    [Fact]
    public void A_norm_is_not_derivable_over_years_or_jurisdictions()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "NORM", 2022, 5);
        lake.Says(TrapLake.E1, "NORM", 2023, 7);
        lake.Says(TrapLake.E2, "NORM", 2023, 9);

        Assert.Equal(CellStatus.NotDerivable, Span(lake, "NORM", TrapLake.E1, 2022, 2023).Status);
        Assert.Equal(CellStatus.NotDerivable, lake.Cell("NORM", TrapLake.East, 2023).Status);
        Assert.Equal(7, lake.Cell("NORM", TrapLake.E1, 2023).Value);
    }

    [Fact]
    public void Increases_and_figures_of_organisations_are_no_levels_of_the_jurisdiction()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "SKILLED", 2023, 30, delta: "increase_over_base");
        lake.Says(TrapLake.E1, "SKILLED", 2023, 40, subject: "某厂", report: "other");
        lake.Says(TrapLake.E1, "SKILLED", 2023, 50, unit: "家", report: "third");
        lake.Says(TrapLake.E1, "SKILLED", 2023, 3, role: "count_above_threshold", report: "fourth");

        Assert.Equal(CellStatus.Missing, lake.Cell("SKILLED", TrapLake.E1, 2023).Status);
    }
}
