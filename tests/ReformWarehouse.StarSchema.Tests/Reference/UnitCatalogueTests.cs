using System.Text.Json;
using ReformWarehouse.StarSchema.Lookup;
using Xunit;

namespace ReformWarehouse.StarSchema.Tests.Reference;

public class UnitCatalogueTests
{
    [Theory]
    [InlineData("万人", "人", 10_000)]
    [InlineData("名", "人", 1)]
    [InlineData("万人次", "人次", 10_000)]
    [InlineData("亿元", "元", 100_000_000)]
    [InlineData("‰", "%", 0.1)]
    [InlineData("个百分点", "百分点", 1)]
    [InlineData("万", null, 10_000)]
    public void A_printed_unit_has_its_base_unit_and_multiplier(string unit, string? baseUnit, double multiplier)
    {
        var found = ReferenceData.Units.Find(unit);
        Assert.Equal((baseUnit, multiplier), (found?.BaseUnit, found?.Multiplier));
    }

    [Fact]
    public void Every_base_unit_is_its_own_base_unit() =>
        Assert.All(ReferenceData.Units.All.Select(unit => unit.BaseUnit).OfType<string>().Distinct(), unit =>
            Assert.Equal((unit, 1d), (ReferenceData.Units.Find(unit)!.BaseUnit, ReferenceData.Units.Find(unit)!.Multiplier)));

    [Fact]
    public void Only_units_that_count_the_same_thing_are_equated()
    {
        var indicators = ReferenceData.Indicators;
        Assert.True(UnitCatalogue.CountsTheSame(indicators.Indicator("SUGG_N")!, "条"));
        Assert.False(UnitCatalogue.CountsTheSame(indicators.Indicator("WARM_VISIT")!, "户次"));
        Assert.False(UnitCatalogue.CountsTheSame(indicators.Indicator("STC_TALENT_N")!, "人"));
        Assert.False(UnitCatalogue.CountsTheSame(indicators.Indicator("SKL_EMP_SHARE")!, "百分点"));
        Assert.All(indicators.Definitions, definition =>
            Assert.DoesNotContain(definition.Indicator.BaseUnit + "次", definition.Indicator.UnitEquivalents));
    }

    [SharedFact("gold/statements.jsonl")]
    public void Every_unit_of_the_annotated_reports_is_known()
    {
        var units = File.ReadLines(SharedFactAttribute.Path("gold/statements.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("unit").GetString()).OfType<string>().Distinct().ToList();
        Assert.NotEmpty(units);
        Assert.All(units, unit => Assert.True(ReferenceData.Units.Find(unit) is not null, unit));
    }
}
