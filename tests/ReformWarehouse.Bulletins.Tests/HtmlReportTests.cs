using ReformWarehouse.Bulletins.Output;
using Xunit;

namespace ReformWarehouse.Bulletins.Tests;

public class HtmlReportTests
{
    private static readonly string Page = new HtmlReport(
        Bulletins.Read("云南省<b>简报</b>\n\n2025年1月10日，全省技能人才总量达到428万人，五个方面工作有序推进。\n"), "<script>.txt", chinese: true).Write();

    [Fact]
    public void Every_statement_is_marked_with_its_reading_beside_it()
    {
        Assert.Contains("<mark class=\"actual\">", Page, StringComparison.Ordinal);
        Assert.Contains("<code>SKL_TOTAL</code>", Page, StringComparison.Ordinal);
        Assert.Contains("4280000 人", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_set_aside_shows_its_reason() => Assert.Contains(">修辞计数<", Page, StringComparison.Ordinal);

    [Fact]
    public void The_document_is_escaped_and_the_page_needs_nothing_else()
    {
        Assert.DoesNotContain("<b>", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", Page, StringComparison.Ordinal);
    }
}
