using Xunit;

namespace ReformWarehouse.Bulletins.Tests;

/// <summary>Numbers, multipliers, units and bounds, each in a sentence of its own.</summary>
public class QuantityReadingTests
{
    [Theory]
    [InlineData("全省参加技能培训的职工达1.5万人。", 15_000, "人", "=")]
    [InlineData("全省接受培训的农民工有五千五百七十五万人次。", 55_750_000, "人次", "=")]
    [InlineData("全省接受服务的职工有120余万人。", 1_200_000, "人", ">")]
    [InlineData("超过60万职工参加技能竞赛。", 600_000, "人", ">")]
    [InlineData("企业职工参保率在七成以上。", 70, "%", ">=")]
    [InlineData("近八成企业开展了技能培训。", 80, "%", "~")]
    [InlineData("三分之二的企业建立了培训制度。", 66.67, "%", "=")]
    [InlineData("企业建会率达到百分之八十五。", 85, "%", "=")]
    [InlineData("城乡居民收入比为2.5：1。", 2.5, "比值", "=")]
    [InlineData("新型技能人才数量翻了一番。", 100, "%", "=")]
    [InlineData("技术市场成交额增长7.1倍。", 710, "%", "=")]
    [InlineData("全年发电量突破3200亿千瓦时。", 320_000_000_000, "千瓦时", ">")]
    [InlineData("全年粮食播种面积420.5万公顷。", 4_205_000, "公顷", "=")]
    [InlineData("人口自然增长率为3.2‰。", 0.32, "%", "=")]
    [InlineData("建成投用公共实训基地两个。", 2, "个", "=")]
    [InlineData("规模以上工业企业营业收入2.3万亿元。", 2_300_000_000_000, "元", "=")]
    [InlineData("城镇调查失业率控制在5.5%以内。", 5.5, "%", "<=")]
    [InlineData("职工总数约12.6万人。", 126_000, "人", "~")]
    [InlineData("各类合作企业逾740家。", 740, "家", ">")]
    public void A_quantity_has_its_base_value_unit_and_bound(string sentence, double value, string unit, string bound)
    {
        var statement = Bulletins.Only(sentence);
        Assert.Equal((decimal)value, statement.ValueBase);
        Assert.Equal(unit, statement.UnitBase);
        Assert.Equal(bound, statement.Bound);
    }

    [Fact]
    public void A_range_keeps_both_ends()
    {
        var statement = Bulletins.Only("按每人700—6000元的标准给予补贴。");
        Assert.Equal((700m, 6000m, ">="), (statement.ValueBase, statement.UpperBase, statement.Bound));
    }

    [Fact]
    public void A_split_gives_one_share_a_component()
    {
        var statements = Bulletins.Sentence("三次产业结构为13.2：34.6：52.2。");
        Assert.Equal([13.2m, 34.6m, 52.2m], statements.Select(s => s.ValueBase!.Value));
        Assert.Equal(["第一产业", "第二产业", "第三产业"], statements.Select(s => s.IndicatorText[..4]));
    }

    [Fact]
    public void A_list_shares_the_unit_at_its_end()
    {
        var statements = Bulletins.Sentence("蔬菜、水果设施产量占比分别提高15、22个百分点。");
        Assert.Equal([15m, 22m], statements.Select(s => s.ValueBase!.Value));
        Assert.All(statements, s => Assert.Equal("百分点", s.UnitBase));
    }

    [Fact]
    public void A_rank_has_a_place_and_no_unit()
    {
        var statement = Bulletins.Sentence("农民收入增长6.1%，增速居全国第五位。")[1];
        Assert.Equal((5m, "位次", "comparison"), (statement.ValueBase, statement.UnitBase, statement.Kind));
    }

    [Theory]
    [InlineData("根据云政发〔2023〕16号文件要求，认真抓好落实。", "document_number")]
    [InlineData("2023年5月12日召开动员会。", "date")]
    [InlineData("积极推广“1+6”培训模式。", "slogan")]
    [InlineData("完善百人以上企业集体协商制度。", "qualifier")]
    [InlineData("认真落实五个方面的工作任务。", "rhetorical_count")]
    [InlineData("举办第六届劳动模范评选活动。", "ordinal")]
    [InlineData("5年来，各项工作稳步推进。", "period_length")]
    [InlineData("印发《职工培训三年行动计划》，有序推进。", "document_name")]
    public void A_numeral_that_counts_nothing_is_set_aside_with_its_reason(string sentence, string reason)
    {
        var reading = Bulletins.Read(sentence + "\n");
        Assert.Empty(reading.Statements);
        Assert.Contains(reading.Skipped, s => s.Reason == reason);
    }

    [Fact]
    public void A_level_said_in_words_has_a_value_and_no_numeral()
    {
        var statement = Bulletins.Only("百人以上企业工会组织实现全覆盖。");
        Assert.Equal((100m, "%", null), (statement.ValueBase, statement.UnitBase, statement.ValueText));
    }
}
