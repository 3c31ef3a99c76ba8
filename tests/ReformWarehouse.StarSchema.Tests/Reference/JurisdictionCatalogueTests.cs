using ReformWarehouse.StarSchema.Lookup;
using Xunit;

namespace ReformWarehouse.StarSchema.Tests.Reference;

public class JurisdictionCatalogueTests
{
    private static readonly JurisdictionCatalogue Catalogue = ReferenceData.Jurisdictions;
    private static readonly DateOnly Today = new(2025, 12, 31);

    [Fact]
    public void An_alias_is_written_once_for_a_code() =>
        Assert.Equal(Catalogue.Aliases.Count, Catalogue.Aliases.Select(alias => (alias.JurisdictionCode, alias.Alias)).Distinct().Count());

    [Fact]
    public void Every_alias_resolves_to_its_division_on_the_last_day_of_its_code()
    {
        foreach (var alias in Catalogue.Aliases)
        {
            var day = Catalogue.Latest(alias.JurisdictionCode)!.ValidTo.AddDays(-1);
            Assert.Contains(alias.JurisdictionCode, Catalogue.Find(alias.Alias, day).Select(found => found.Code));
        }
    }

    [Fact]
    public void The_kinds_of_aliases_are_the_four_documented() =>
        Assert.All(Catalogue.Aliases, alias => Assert.Contains(alias.Kind, new[] { "official", "short", "former", "colloquial" }));

    [Fact]
    public void No_alias_depends_on_who_speaks() =>
        Assert.All(new[] { "我省", "全省", "我市", "全市", "全州", "我县", "全县" }, alias => Assert.Empty(Catalogue.Find(alias, Today)));

    [Theory]
    [InlineData("大理州", "532900")]
    [InlineData("大理白族自治州", "532900")]
    [InlineData("昆明", "530100")]
    [InlineData("镇康", "530924")]
    [InlineData("红河州", "532500")]
    [InlineData("云县", "530922")]
    [InlineData("全国", "000000")]
    [InlineData("石林县", "530126")]
    [InlineData("530100", "530100")]
    public void A_name_in_use_finds_its_division(string name, string code) => Assert.Equal(code, Assert.Single(Catalogue.Find(name, Today)).Code);

    [Fact]
    public void An_ambiguous_name_finds_all_its_divisions_and_one_within_a_province()
    {
        Assert.True(Catalogue.Find("鼓楼区", Today).Count > 1);
        Assert.Equal("320106", Assert.Single(Catalogue.Find("鼓楼区", Today, within: "320100")).Code);
    }

    [Fact]
    public void A_name_given_up_finds_the_old_code_before_the_change_and_the_new_one_after()
    {
        Assert.Equal("532522", Assert.Single(Catalogue.Find("蒙自县", new(2009, 12, 31))).Code);
        Assert.Equal("532503", Assert.Single(Catalogue.Find("蒙自县", Today)).Code);
        Assert.Equal("普洱市", Assert.Single(Catalogue.Find("思茅市", Today)).NameZh);
    }

    [Fact]
    public void A_code_is_unknown_before_and_after_it_held()
    {
        Assert.Null(Catalogue.On("532503", new(2010, 9, 9)));
        Assert.Null(Catalogue.On("532522", new(2010, 9, 10)));
        Assert.Null(Catalogue.On("999999", Today));
        Assert.Null(Catalogue.Latest("999999"));
    }

    [Theory]
    [InlineData("大里州", "532900")]
    [InlineData("昆名市", "530100")]
    [InlineData("532909", "532900")]
    [InlineData("镇康县政府", "530924")]
    public void A_mistyped_name_or_code_suggests_the_right_one(string text, string code) =>
        Assert.Contains(code, Catalogue.Nearest(text, 5).Select(suggestion => suggestion.Code));

    [Fact]
    public void Nothing_near_suggests_nothing() => Assert.Empty(Catalogue.Nearest("Zürich"));
}
