using ReformWarehouse.Bulletins.Dewrapping;
using Xunit;

namespace ReformWarehouse.Bulletins.Tests;

public class DewrapperTests
{
    private static readonly string Wrapped = string.Join("\n\n", Enumerable.Repeat("某市深入开展职工技能提升行动取得了较好的成效和经", 12))
        + "\n\n全年共组织各类培训班次若干并且累计培训职工达到1\n\n5.6\n\n- 3 -\n\n万人次。\n\n二、下一步安排\n\n继续做好相关工作。\n";

    [Fact]
    public void A_number_broken_over_lines_is_joined()
    {
        var flow = Dewrapper.Dewrap("全年共组织各类培训班次若干并且累计培训全市各类企业职工达到1\n\n5.6万人次。");
        Assert.Contains("达到15.6万人次", flow.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_stands_alone_and_a_page_number_disappears()
    {
        var flow = Dewrapper.Dewrap(Wrapped);
        Assert.Contains("\n二、下一步安排\n", flow.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("- 3 -", flow.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Blanks_between_characters_and_digits_disappear_but_Latin_words_stay_apart()
    {
        Assert.Equal("共有200家AI lab企业", Dewrapper.Dewrap("共有 200 家 AI lab 企业").Text);
    }

    [Fact]
    public void Every_character_knows_where_it_came_from()
    {
        const string source = "共 有\n\n２０0 家";
        var flow = Dewrapper.Dewrap(source);
        var (start, end) = flow.ToSource(flow.Text.IndexOf("20", StringComparison.Ordinal), flow.Text.IndexOf("家", StringComparison.Ordinal));
        Assert.Equal("２０0", source[start..end]);
    }

    [Fact]
    public void Bare_numbers_that_count_with_the_pages_disappear_and_a_figure_at_a_page_edge_stays()
    {
        var flow = Dewrapper.Dewrap("样例甲。\n5\n\f样例乙。\n6\n\f284\n样例丙。\n7\n");
        Assert.Equal("样例甲。\n样例乙。\n284\n样例丙。", flow.Text);
        Assert.Contains("\n5\n", Dewrapper.Dewrap("样例甲。\n5\n样例乙。\n6\n").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rest_of_a_bracket_that_recurs_is_no_running_head()
    {
        var text = string.Concat(Enumerable.Repeat("样例任务要在年内完成。（责任单位：样例市教育局、样例市财政局、样例市总工会，\n各乡（镇））\n", 3));
        Assert.Equal(3, Dewrapper.Dewrap(text).Text.Split("总工会，各乡（镇））").Length - 1);
    }
}
