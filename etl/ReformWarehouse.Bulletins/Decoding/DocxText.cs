using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReformWarehouse.Bulletins.Decoding;

/// <summary>The text of a Word document: a line a paragraph, a line a table row with its cells parted by tabs. Deleted text of tracked changes is left out.</summary>
internal static class DocxText
{
    /// <exception cref="DocumentException">The bytes are no Word document.</exception>
    public static string Read(string path, byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            var body = document.MainDocumentPart?.Document?.Body
                ?? throw new DocumentException(path, "文档没有正文。", "the document has no body.");
            var text = new StringBuilder();
            foreach (var element in body.ChildElements) Append(text, element);
            return text.ToString();
        }
        catch (Exception error) when (error is not DocumentException)
        {
            throw new DocumentException(path, $"不是完好的 docx 文档，请用 Word 或 WPS 打开后另存：{error.Message}",
                $"no sound docx document; open it in Word or WPS and save it again: {error.Message}", error);
        }
    }

    private static void Append(StringBuilder text, DocumentFormat.OpenXml.OpenXmlElement element)
    {
        switch (element)
        {
            case Paragraph paragraph:
                AppendRuns(text, paragraph);
                text.Append('\n');
                break;
            case Table table:
                foreach (var row in table.Elements<TableRow>())
                {
                    text.AppendJoin('\t', row.Elements<TableCell>().Select(CellText));
                    text.Append('\n');
                }

                break;
            case SdtBlock block when block.SdtContentBlock is { } content:
                foreach (var child in content.ChildElements) Append(text, child);
                break;
            default:
                break;
        }
    }

    private static string CellText(TableCell cell)
    {
        var text = new StringBuilder();
        foreach (var paragraph in cell.Descendants<Paragraph>()) AppendRuns(text, paragraph);
        return text.ToString().Replace('\n', ' ').Replace('\t', ' ');
    }

    private static void AppendRuns(StringBuilder text, Paragraph paragraph)
    {
        foreach (var item in paragraph.Descendants())
        {
            if (item is Text run) text.Append(run.Text);
            else if (item is TabChar) text.Append(' ');
            else if (item is Break) text.Append('\n');
        }
    }
}
