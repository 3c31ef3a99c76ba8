using System.IO.Compression;
using Xunit;

namespace ReformWarehouse.Ingestion.Tests.Readers;

public class XlsxReturnReaderTests
{
    [Fact]
    public void The_long_format_is_read_from_a_sheet_whatever_the_file_is_called()
    {
        var book = new SampleWorkbook();
        string[] head = ["# format: reform-return/1", "# report_code: R1", "# title: 报表", "# issuer: 昆明市总工会", "# jurisdiction_code: 530100", "# report_kind: return", "# issued_year: 2026"];
        for (var i = 0; i < head.Length; i++) book.Text($"A{i + 1}", head[i]);
        string[] names = ["indicator_code", "jurisdiction_code", "kind", "value", "unit", "bound", "temporal", "period_end"];
        for (var i = 0; i < names.Length; i++) book.Text($"{(char)('A' + i)}8", names[i]);
        string[] row = ["SKL_TOTAL", "530100", "actual", "", "万人", "=", "level_at_year", "2025"];
        for (var i = 0; i < row.Length; i++)
            if (row[i].Length > 0) book.Text($"{(char)('A' + i)}9", row[i]);
        var load = SampleReturn.Validate(book.Number("D9", "66.75").ToBytes(), "misnamed.csv");
        Assert.Equal((667_500, "报表!D9"), (Assert.Single(load.Statements).Value, load.Statements[0].SourcePlace));
    }

    [Fact]
    public void External_entities_are_refused()
    {
        var book = new SampleWorkbook { WorkbookXml = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><workbook>&x;</workbook>" };
        Assert.Equal("xlsx", Assert.Throws<InputException>(() => SampleReturn.Read(book.Text("A1", "指标").ToBytes(), "x.xlsx")).Rule);
    }

    [Fact]
    public void A_zip_bomb_ends_at_the_limit()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/workbook.xml", CompressionLevel.Fastest).Open();
            part.Write("<workbook>"u8);
            var spaces = new byte[1 << 20];
            Array.Fill(spaces, (byte)' ');
            for (var i = 0; i < 300; i++) part.Write(spaces);
            part.Write("</workbook>"u8);
        }

        Assert.Equal("xlsx_size", Assert.Throws<InputException>(() => SampleReturn.Read(stream.ToArray(), "bomb.xlsx")).Rule);
    }

    [Fact]
    public void An_old_workbook_and_a_broken_archive_are_refused_with_a_remedy()
    {
        Assert.Equal("format", Assert.Throws<InputException>(() => SampleReturn.Read([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "old.xls")).Rule);
        var bytes = new SampleWorkbook().Text("A1", "指标").ToBytes();
        Assert.Throws<InputException>(() => SampleReturn.Read(bytes[..(bytes.Length / 2)], "cut.xlsx"));
    }

    [Fact]
    public void A_sheet_without_a_table_is_no_return() =>
        Assert.Equal("no_table", Assert.Throws<InputException>(() => SampleReturn.Read(new SampleWorkbook().Text("A1", "随便").ToBytes(), "x.xlsx")).Rule);

    [Fact]
    public void A_cell_beyond_the_last_column_is_refused() =>
        Assert.Equal("xlsx_size", Assert.Throws<InputException>(() => SampleReturn.Read(new SampleWorkbook().Cell("A1", "<c r=\"ZZZZ1\"><v>1</v></c>").ToBytes(), "wide.xlsx")).Rule);
}
