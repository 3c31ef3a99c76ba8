using ReformWarehouse.StarSchema.Lookup;
using Xunit;

namespace ReformWarehouse.StarSchema.Tests.Reference;

public class PlanPeriodTests
{
    [Fact]
    public void Plans_follow_each_other_without_gap_or_overlap_five_years_each()
    {
        Assert.All(ReferenceData.PlanPeriods, plan => Assert.Equal(5, plan.YearOfPlan(plan.LastYear)));
        Assert.All(ReferenceData.PlanPeriods.Zip(ReferenceData.PlanPeriods.Skip(1)), pair => Assert.Equal(pair.First.LastYear + 1, pair.Second.FirstYear));
    }

    [Theory]
    [InlineData(2020, "十三五", 5)]
    [InlineData(2021, "十四五", 1)]
    [InlineData(2025, "十四五", 5)]
    [InlineData(2026, "十五五", 1)]
    public void A_year_belongs_to_its_plan(int year, string name, int yearOfPlan)
    {
        var plan = ReferenceData.PlanOf(year);
        Assert.Equal(name, plan?.NameZh);
        Assert.Equal(yearOfPlan, plan!.YearOfPlan(year));
    }

    [Fact]
    public void A_year_outside_the_listed_plans_belongs_to_none() => Assert.Null(ReferenceData.PlanOf(1999));
}
