using ReformWarehouse.StarSchema.Lookup;
using Xunit;

namespace ReformWarehouse.StarSchema.Tests.Reference;

public class NameDistanceTests
{
    [Fact]
    public void Distance_is_symmetric_within_0_and_1_and_0_only_for_equal_names()
    {
        var names = ReferenceData.Indicators.Aliases.Select(alias => alias.Alias).Where((_, index) => index % 40 == 0).ToList();
        foreach (var left in names)
            foreach (var right in names)
            {
                var distance = NameDistance.Between(left, right);
                Assert.Equal(distance, NameDistance.Between(right, left));
                Assert.InRange(distance, 0, 1);
                Assert.Equal(left == right, distance == 0);
            }
    }

    [Theory]
    [InlineData("SKL_TOTAL", "SKL_TOATL", 1.0 / 9)]
    [InlineData("abc", "ABC", 0)]
    [InlineData("昆明", "昆名", 0.5)]
    [InlineData("", "昆明", 1)]
    public void One_slip_costs_one_character(string left, string right, double expected) => Assert.Equal(expected, NameDistance.Between(left, right), 12);

    [Fact]
    public void A_name_inside_a_longer_one_is_near() => Assert.True(NameDistance.Between("大理", "大理白族自治州") < NameDistance.Between("大里白族", "大理白族自治州"));
}
