using ReformWarehouse.StarSchema.Lookup;
using Xunit;

namespace ReformWarehouse.StarSchema.Tests.Reference;

public class ReportingObligationTests
{
    [Fact]
    public void Every_obligation_is_of_a_catalogued_indicator_and_stands_once()
    {
        Assert.All(ReferenceData.Obligations, owed => Assert.NotNull(ReferenceData.Indicators.Indicator(owed.IndicatorCode)));
        Assert.Equal(ReferenceData.Obligations.Count, ReferenceData.Obligations.Select(owed => (owed.Level, owed.IndicatorCode, owed.FirstYear)).Distinct().Count());
    }

    [Fact]
    public void A_prefecture_owes_what_its_tier_owes_by_the_end_of_march()
    {
        var kunming = ReferenceData.Jurisdictions.Latest("530100")!;
        var owed = ReferenceData.Obligations.Where(duty => duty.BindsOn(kunming) && duty.Holds(2025)).ToList();
        Assert.Equal(33, owed.Count);
        Assert.All(owed, duty => Assert.Equal(new DateOnly(2026, 3, 31), duty.DueFor(2025)));
        Assert.DoesNotContain(ReferenceData.Obligations, duty => duty.Holds(2020));
        Assert.DoesNotContain(ReferenceData.Obligations, duty => duty.BindsOn(ReferenceData.Jurisdictions.Latest("330100")!));
    }
}
