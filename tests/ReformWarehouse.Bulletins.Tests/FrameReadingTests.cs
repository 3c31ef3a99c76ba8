using Xunit;

namespace ReformWarehouse.Bulletins.Tests;

/// <summary>Windows, roles, comparisons, lists and parts.</summary>
public class FrameReadingTests
{
    [Fact]
    public void A_year_ahead_makes_a_target_of_a_sentence_in_a_bulletin()
    {
        var statement = Bulletins.Only("到2030年，全省技能人才总量达到800万人。");
        Assert.Equal(("target", ">=", 2030), (statement.Kind, statement.Bound, statement.PeriodEnd));
    }

    [Fact]
    public void The_chapter_decides_between_result_and_target()
    {
        var reading = Bulletins.Read("某某省政府工作报告\n\n——2026年1月20日在人民代表大会上\n\n一、2025年工作回顾\n\n城镇调查失业率控制在5.5%以内。\n\n二、2026年重点工作\n\n城镇新增就业45万人。\n");
        Assert.Equal(["actual", "target"], reading.Statements.Select(s => s.Kind));
        Assert.Equal([2025, 2026], reading.Statements.Select(s => s.PeriodEnd!.Value));
    }

    [Fact]
    public void Every_year_holds_on_in_the_sentence()
    {
        var statements = Bulletins.Sentence("每年举办技能竞赛不少于50场次，参赛职工不少于10万人次。");
        Assert.All(statements, s => Assert.Equal("annual_flow", s.Temporal));
    }

    [Fact]
    public void Respectively_gives_each_value_its_subject()
    {
        var statements = Bulletins.Sentence("城镇、农村居民人均可支配收入分别增长3.4%、5.2%。");
        Assert.Equal(["城镇居民人均可支配收入", "农村居民人均可支配收入"], statements.Select(s => s.IndicatorText));
        Assert.All(statements, s => Assert.Equal("comparison", s.Kind));
    }

    [Fact]
    public void One_rate_for_two_subjects_is_two_statements()
    {
        var statements = Bulletins.Sentence("已建工会国有企业职代会建制率、厂务公开建制率达到95%。");
        Assert.Equal(["SOE_SWC_RATE", "SOE_OPEN_RATE"], statements.Select(s => s.IndicatorCode));
    }

    [Fact]
    public void A_stated_difference_derives_the_other_side_and_says_so()
    {
        var statements = Bulletins.Read("大理州2024年就业工作简报\n\n2025年1月8日\n\n全州农村劳动力转移就业率达61.5%，高于全省3个百分点。\n").Statements;
        var comparator = statements[1].Comparator!;
        Assert.Equal(("higher", 3m, "530000", 58.5m, true), (comparator.Direction, comparator.Difference, comparator.AgainstCode, comparator.AgainstValue, comparator.Derived));
        Assert.Equal("difference", statements[1].ValueRole);
    }

    [Fact]
    public void A_quoted_national_level_is_a_reference_with_a_derived_gap()
    {
        var statements = Bulletins.Sentence("我省技能劳动者占就业人员的比重为18.4%，低于全国的27%的水平。");
        Assert.Equal(("reference_level", "000000"), (statements[1].ValueRole, statements[1].JurisdictionCode));
        Assert.Equal((8.6m, true), (statements[1].Comparator!.Difference, statements[1].Comparator!.Derived));
    }

    [Fact]
    public void From_and_to_is_one_statement_that_knows_where_it_came_from()
    {
        var statement = Bulletins.Only("常住人口由上年4673万人增加到4680万人。");
        Assert.Equal("常住人口", statement.IndicatorText);
        Assert.Equal((46_800_000m, 46_730_000m, "up"), (statement.ValueBase, statement.Comparator!.AgainstValue, statement.Comparator.Direction));
    }

    [Fact]
    public void A_split_that_replaces_another_is_read_and_the_earlier_one_set_aside()
    {
        var statements = Bulletins.Sentence("三次产业结构由上年的14.1：35.2：50.7调整为13.8：34.6：51.6。");
        Assert.Equal([13.8m, 34.6m, 51.6m], statements.Select(s => s.ValueBase!.Value));
        Assert.StartsWith("第一产业", statements[0].IndicatorText, StringComparison.Ordinal);
    }

    [Fact]
    public void Growth_over_the_year_before_is_annual_and_growth_within_years_is_cumulative()
    {
        Assert.Equal("annual_flow", Bulletins.Sentence("全年地区生产总值3.2万亿元，比上年增长3.8%。")[1].Temporal);
        Assert.Equal("cumulative_over_period", Bulletins.Only("高新技术企业数3年翻一番。").Temporal);
    }

    [Fact]
    public void A_list_of_jurisdictions_gives_each_its_value()
    {
        var statements = Bulletins.Sentence("昆明市、曲靖市、玉溪市城镇新增就业分别完成13.5万人、4.2万人和3.1万人。");
        Assert.Equal(["530100", "530300", "530400"], statements.Select(s => s.JurisdictionCode));
        Assert.All(statements, s => Assert.Equal("URB_EMP_NEW", s.IndicatorCode));
    }

    [Fact]
    public void A_part_of_a_stated_whole_has_numerator_and_denominator()
    {
        var statements = Bulletins.Sentence("全省已建工会的4652家非公企业中，4368家已建立职代会制度。");
        Assert.Equal((4368m, 4652m), (statements[1].Numerator, statements[1].Denominator));
    }

    [Fact]
    public void A_narrower_definition_is_not_forced_into_the_wider_indicator()
    {
        Assert.Equal("NPE_PTY_COV", Bulletins.Only("非公有制企业党组织覆盖率为71%。").IndicatorCode);
        Assert.Equal("NPE_PTY_COV_3P", Bulletins.Only("有3人以上党员的非公有制企业党组织覆盖率为71%。").IndicatorCode);
        Assert.Null(Bulletins.Only("城镇调查失业率为5.1%。").IndicatorCode);
    }

    [Fact]
    public void Offsets_count_code_points_of_the_decoded_text()
    {
        const string text = "𠮷市2024年简报。\n全市职业院校共有 18 家。";
        var statement = Assert.Single(Bulletins.Read(text).Statements);
        var runes = text.EnumerateRunes().ToArray();
        Assert.Equal("18", string.Concat(runes[statement.ValueCharStart!.Value..(statement.ValueCharStart.Value + 2)].Select(r => r.ToString())));
    }
}
