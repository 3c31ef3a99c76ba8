using ReformWarehouse.StarSchema.Lookup;
using Xunit;

namespace ReformWarehouse.StarSchema.Tests.Reference;

public class IndicatorAliasesTests
{
    private static readonly IndicatorCatalogue Catalogue = ReferenceData.Indicators;

    [Fact]
    public void An_alias_is_written_once_for_a_code() =>
        Assert.Equal(Catalogue.Aliases.Count, Catalogue.Aliases.Select(alias => (alias.IndicatorCode, alias.Alias)).Distinct().Count());

    [Fact]
    public void Every_alias_names_an_indicator_and_every_indicator_has_its_name_as_alias()
    {
        Assert.All(Catalogue.Aliases, alias => Assert.NotNull(Catalogue.Indicator(alias.IndicatorCode)));
        Assert.All(Catalogue.Definitions, definition =>
            Assert.Contains(definition.Indicator.Code, Catalogue.Find(definition.Indicator.NameZh).Select(alias => alias.IndicatorCode)));
    }

    [Fact]
    public void An_alias_of_several_indicators_says_what_decides_and_says_it_differently_for_each()
    {
        foreach (var meanings in Catalogue.Aliases.GroupBy(alias => alias.Alias).Where(group => group.Count() > 1))
        {
            Assert.All(meanings, meaning => Assert.NotNull(meaning.Context));
            Assert.Equal(meanings.Count(), meanings.Select(meaning => meaning.Context).Distinct().Count());
        }
    }

    [Fact]
    public void A_context_is_a_key_and_a_value() =>
        Assert.All(Catalogue.Aliases.Select(alias => alias.Context).OfType<string>(), context =>
            Assert.Matches("^(level|unit|tier|subject|near|beside|whole)=.+$", context));

    [Fact]
    public void Aliases_are_noun_phrases_and_no_sentences() =>
        Assert.All(Catalogue.Aliases, alias => Assert.True(alias.Alias.Length is > 1 and <= 24 && alias.Alias.IndexOfAny(['，', '。', '；', '\n']) < 0, alias.Alias));

    [Theory]
    [InlineData("非公有制企业职代会建制率", "NPE_SWC_RATE")]
    [InlineData("非公企业职工代表大会建制率", "NPE_SWC_RATE")]
    [InlineData("技能劳动者占就业人员的比重", "SKL_EMP_SHARE")]
    [InlineData("两新组织建会率", "TLU_UNION_RATE")]
    [InlineData("农民工人均月收入", "MIG_WAGE")]
    public void Names_as_documents_write_them_find_their_indicator(string alias, string code) => Assert.Equal(code, Assert.Single(Catalogue.Find(alias)).IndicatorCode);

    [Theory]
    [InlineData("SKL_TOTL", "SKL_TOTAL")]
    [InlineData("skl_emp_share", "SKL_EMP_SHARE")]
    [InlineData("技能人材总量", "SKL_TOTAL")]
    public void A_mistyped_name_or_code_suggests_the_right_one_first(string text, string code) => Assert.Equal(code, Catalogue.Nearest(text)[0].Code);
}
