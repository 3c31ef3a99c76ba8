using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReformWarehouse.Bulletins.Decoding;
using Xunit;

namespace ReformWarehouse.Bulletins.Tests;

public sealed class DocumentFileTests : IDisposable
{
    private const string Sentence = "全省技能人才总量达到428万人。";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("documents-");

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    [InlineData("utf-16")]
    public void Plain_text_is_read_in_its_encoding(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var path = Written("a.txt", [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(Sentence)]);
        Assert.Equal(Sentence, DocumentFile.Read(path).Text);
    }

    [Fact]
    public void A_Word_document_is_read_with_its_tables()
    {
        var path = Path.Combine(_folder.FullName, "a.docx");
        using (var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(
                Text("云南省2024年工作简报"),
                Text("2025年1月10日"),
                Text(Sentence),
                new Table(new TableRow(Cell("职业技能培训"), Cell("284万人次")), new TableRow(Cell("城镇新增就业（万人）"), Cell("51.2")))));
        }

        var statements = Bulletins.Read(DocumentFile.Read(path).Text).Statements;
        Assert.Equal(["SKL_TOTAL", "TRAIN_PT", "URB_EMP_NEW"], statements.Select(s => s.IndicatorCode));
        Assert.Equal(512_000m, statements[2].ValueBase);
    }

    [Theory]
    [InlineData("a.docx", "不是完好的 docx")]
    [InlineData("a.doc", "不认识的文件类型")]
    public void What_cannot_be_read_says_what_to_do(string name, string message)
    {
        var error = Assert.Throws<DocumentException>(() => DocumentFile.Read(Written(name, [1, 2, 3])));
        Assert.Contains(message, error.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_and_a_binary_text_are_refused()
    {
        Assert.Throws<DocumentException>(() => DocumentFile.Read(Path.Combine(_folder.FullName, "none.txt")));
        Assert.Throws<DocumentException>(() => DocumentFile.Read(Written("b.txt", [65, 0, 66, 0, 0])));
    }

    [Fact]
    public void A_pdf_needs_pdftotext_or_is_read_by_it()
    {
        var error = Assert.Throws<DocumentException>(() => DocumentFile.Read(Written("a.pdf", "no pdf"u8.ToArray())));
        Assert.Contains("pdftotext", error.MessageEn, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Written(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static Paragraph Text(string text) => new(new Run(new Text(text)));

    private static TableCell Cell(string text) => new(Text(text));
}
