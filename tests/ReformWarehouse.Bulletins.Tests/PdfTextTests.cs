using System.Text;
using ReformWarehouse.Bulletins.Decoding;
using Xunit;

namespace ReformWarehouse.Bulletins.Tests;

/// <summary>A PDF read through the real pdftotext: sentences run on across the page break, and page furniture is no figure.</summary>
public sealed class PdfTextTests : IDisposable
{
    private const string Head = "产业工人工作样例简报";

    private static readonly string[][] Pages =
    [
        [
            Head, "云南省2024年工作情况简报", "2025年1月10日", "一、技能提升",
            "到2024年底，全省技能人才总量达到428万人，其中高技能人才135.6万人。各地",
            "的培训场所也都按样例的要求有了改善，全年开展补贴性职业技能培训284", "1",
        ],
        [
            Head, "万人次，师资和教材的情况请看后面各期的样例。",
            "二、就业服务", "全省各级服务窗口比上年更多，这里的数字都只为了测试。全省城镇新增", "2",
        ],
        [Head, "就业51.2万人。", "三、工会组织", "全省共有基层工会组织6.3万个。", "3"],
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pdf-");

    [PdfFact]
    public void Statements_carry_value_and_unit_across_page_breaks_page_numbers_and_running_heads()
    {
        var reading = Read(Pages);
        Assert.Equal(
            [("428", 4_280_000m, "人"), ("135.6", 1_356_000m, "人"), ("284", 2_840_000m, "人次"), ("51.2", 512_000m, "人"), ("6.3", 63_000m, "个")],
            reading.Statements.Select(s => (s.ValueText, s.ValueBase, s.UnitBase)));
        Assert.Equal(("SKL_TOTAL", "URB_EMP_NEW"), (reading.Statements[0].IndicatorCode, reading.Statements[3].IndicatorCode));
        Assert.All(reading.Statements, s => Assert.Equal("530000", s.JurisdictionCode));
    }

    [PdfFact]
    public void Numbers_between_dashes_and_a_head_of_two_pages_are_furniture_too()
    {
        var reading = Read(
        [
            [Head, "云南省2024年工作情况简报", "2025年1月10日", "全省的样例单位都按要求参加了培训，到2024年底，全省技能人才总量达到4", "— 1 —"],
            [Head, "28万人，其中高技能人才135.6万人。", "第 2 页 共 2 页"],
        ]);
        Assert.Equal([4_280_000m, 1_356_000m], reading.Statements.Select(s => s.ValueBase!.Value));
    }

    [PdfFact]
    public void Every_span_points_at_its_words_in_the_text_that_pdftotext_gives()
    {
        var reading = Read(Pages);
        Assert.Equal(2, reading.Text.TrimEnd('\f', '\n').Count(c => c == '\f'));
        var runes = reading.Text.EnumerateRunes().ToArray();
        foreach (var s in reading.Statements)
        {
            var slice = string.Concat(runes[s.CharStart..s.CharEnd].Select(r => r.ToString()));
            Assert.Equal(s.Quote, slice.Replace("\n", "", StringComparison.Ordinal));
            var numeral = s.ValueCharStart!.Value;
            Assert.Equal(s.ValueText, string.Concat(runes[numeral..(numeral + s.ValueText!.Length)].Select(r => r.ToString())));
        }
    }

    [PdfFact]
    public void A_pdf_without_text_is_refused_as_a_scan()
    {
        var error = Assert.Throws<DocumentException>(() => Read([[]]));
        Assert.Contains("没有文字层", error.MessageZh, StringComparison.Ordinal);
    }

    [PdfFact]
    public void A_truncated_pdf_is_refused_and_not_read_in_half()
    {
        var path = Path.Combine(_folder.FullName, "half.pdf");
        File.WriteAllBytes(path, Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n<< /Type /Catalog"));
        Assert.Throws<DocumentException>(() => DocumentFile.Read(path));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private BulletinReading Read(string[][] pages)
    {
        var path = Path.Combine(_folder.FullName, "sample.pdf");
        File.WriteAllBytes(path, SamplePdf.Of(pages));
        return Bulletins.Read(DocumentFile.Read(path).Text);
    }
}
