using Xunit;

namespace ReformWarehouse.Observations.Tests;

public class JurisdictionTests
{
    [Theory]
    [InlineData("000000", JurisdictionLevel.Nation)]
    [InlineData("530000", JurisdictionLevel.Province)]
    [InlineData("532900", JurisdictionLevel.Prefecture)]
    [InlineData("530924", JurisdictionLevel.County)]
    public void The_level_follows_from_the_code(string code, JurisdictionLevel level) => Assert.Equal(level, Jurisdiction.LevelOf(code));

    [Fact]
    public void A_version_holds_from_its_first_day_and_not_on_its_last()
    {
        var version = new Jurisdiction("530114", "呈贡区", "呈贡区", null, JurisdictionLevel.County, "530100", new(2011, 5, 1), new(2020, 1, 1));
        Assert.True(version.IsValidOn(new(2011, 5, 1)));
        Assert.False(version.IsValidOn(new(2020, 1, 1)));
        Assert.False(version.IsValidOn(new(2011, 4, 30)));
    }

    [Fact]
    public void The_nation_lies_in_no_province()
    {
        Assert.Null(Jurisdiction.ProvinceOf(Jurisdiction.NationCode));
        Assert.Equal("530000", Jurisdiction.ProvinceOf("530924"));
    }
}
