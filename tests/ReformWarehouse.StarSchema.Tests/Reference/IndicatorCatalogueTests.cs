using System.Globalization;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;
using Xunit;

namespace ReformWarehouse.StarSchema.Tests.Reference;

public class IndicatorCatalogueTests
{
    private static readonly IndicatorCatalogue Catalogue = ReferenceData.Indicators;

    private static IEnumerable<Indicator> All => Catalogue.Definitions.Select(definition => definition.Indicator);

    [Fact]
    public void A_code_and_a_name_have_one_meaning()
    {
        Assert.Equal(All.Count(), All.Select(indicator => indicator.Code).Distinct().Count());
        Assert.Equal(All.Count(), All.Select(indicator => indicator.NameZh).Distinct().Count());
    }

    [Fact]
    public void Every_code_an_indicator_points_to_exists() =>
        Assert.All(All, indicator => Assert.All(
            new[] { indicator.NumeratorCode, indicator.DenominatorCode, indicator.VariantOf, indicator.PartOf }.OfType<string>(),
            code => Assert.NotNull(Catalogue.Indicator(code))));

    [Fact]
    public void No_indicator_is_made_of_itself()
    {
        AssertAcyclic(indicator => [indicator.NumeratorCode, indicator.DenominatorCode]);
        AssertAcyclic(indicator => [indicator.PartOf]);
        AssertAcyclic(indicator => [indicator.VariantOf]);
    }

    [Fact]
    public void Numerator_and_denominator_come_together_except_for_the_weight_of_a_mean() =>
        Assert.All(All, indicator => Assert.True(
            indicator.OverJurisdictions is JurisdictionAggregation.WeightedMean
                ? indicator.DenominatorCode is not null
                : indicator.NumeratorCode is null == indicator.DenominatorCode is null, indicator.Code));

    [Fact]
    public void A_ratio_of_sums_names_both_parts_and_both_add_up() =>
        Assert.All(All.Where(indicator => indicator.OverJurisdictions is JurisdictionAggregation.RatioOfSums), indicator =>
        {
            Assert.Equal(JurisdictionAggregation.Sum, Catalogue.Indicator(indicator.NumeratorCode!)!.OverJurisdictions);
            Assert.Equal(JurisdictionAggregation.Sum, Catalogue.Indicator(indicator.DenominatorCode!)!.OverJurisdictions);
        });

    [Fact]
    public void Ratios_and_rates_are_never_summed_and_stocks_not_over_years()
    {
        Assert.All(All, indicator =>
        {
            if (indicator.MeasureType is MeasureType.Ratio or MeasureType.Rate)
                Assert.NotEqual(JurisdictionAggregation.Sum, indicator.OverJurisdictions);
            if (indicator.MeasureType is MeasureType.Ratio or MeasureType.Rate or MeasureType.Stock)
                Assert.NotEqual(YearAggregation.Sum, indicator.OverYears);
            if (indicator.MeasureType is MeasureType.Flow)
                Assert.NotEqual(YearAggregation.Last, indicator.OverYears);
        });
    }

    [Fact]
    public void Percentages_are_ratios_or_rates_between_0_and_100() =>
        Assert.All(All.Where(indicator => indicator.IsPercentage), indicator =>
        {
            Assert.True(indicator.MeasureType is MeasureType.Ratio or MeasureType.Rate, indicator.Code);
            Assert.Equal((0d, 100d), (indicator.ValidMinimum, indicator.ValidMaximum));
        });

    [Fact]
    public void Each_of_the_34_main_indicators_but_M10_has_exactly_one_lead()
    {
        var leads = All.Where(indicator => indicator.IsMainIndicatorLead).Select(indicator => indicator.MainIndicatorNumber!).Order(StringComparer.Ordinal);
        var expected = Enumerable.Range(1, 34).Where(number => number != 10).Select(number => string.Create(CultureInfo.InvariantCulture, $"M{number:00}"));
        Assert.Equal(expected, leads);
        Assert.DoesNotContain("M10", All.Select(indicator => indicator.MainIndicatorNumber));
    }

    [Fact]
    public void Base_units_are_base_units() =>
        Assert.All(All, indicator => Assert.All(indicator.UnitEquivalents.Append(indicator.BaseUnit), unit =>
        {
            var known = ReferenceData.Units.Find(unit);
            Assert.NotNull(known);
            Assert.Equal((unit, 1d), (known.BaseUnit, known.Multiplier));
        }));

    [Fact]
    public void Parts_are_measured_in_the_unit_of_the_whole() =>
        Assert.All(All.Where(indicator => indicator.PartOf is not null), part =>
            Assert.Equal(Catalogue.Indicator(part.PartOf!)!.BaseUnit, part.BaseUnit));

    [SharedFact("gold/catalogue.csv")]
    public void Every_code_of_the_annotation_is_kept() =>
        Assert.All(
            File.ReadLines(SharedFactAttribute.Path("gold/catalogue.csv")).Skip(1).Select(line => line.Split(',')[0]),
            code => Assert.NotNull(Catalogue.Indicator(code)));

    private static void AssertAcyclic(Func<Indicator, string?[]> pointsTo)
    {
        foreach (var start in All)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var open = new Queue<string>(pointsTo(start).OfType<string>());
            while (open.TryDequeue(out var code))
            {
                Assert.NotEqual(start.Code, code);
                if (seen.Add(code))
                    foreach (var next in pointsTo(Catalogue.Indicator(code)!).OfType<string>()) open.Enqueue(next);
            }
        }
    }
}
