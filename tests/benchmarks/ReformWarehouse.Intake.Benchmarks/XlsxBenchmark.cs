using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ReformWarehouse.Ingestion.Readers;

namespace ReformWarehouse.Intake.Benchmarks;

/// <summary>Cells a second that the reader of workbooks reads, from the bytes to rows with their places.</summary>
internal static class XlsxBenchmark
{
    private const int Repetitions = 5;

    private static readonly string[] Columns = ["indicator_code", "jurisdiction_code", "kind", "value", "unit", "bound", "temporal", "period_end", "period_basis", "obs_status", "note"];

    public static void Run(int rows)
    {
        var bytes = Workbook(rows);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rows {rows:N0}, cells {(long)rows * Columns.Length:N0}, workbook {bytes.Length >> 10:N0} KiB"));
        var times = new List<double>();
        for (var i = 0; i < Repetitions; i++)
        {
            var watch = Stopwatch.StartNew();
            var read = ReturnReaders.Read(new Submission("synthetic.xlsx", bytes));
            times.Add(watch.Elapsed.TotalSeconds);
            if (read.Rows.Count != rows) throw new InvalidOperationException($"{read.Rows.Count} rows");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows * Columns.Length / times.Order().ElementAt(Repetitions / 2):N0} cells/s (first run {rows * Columns.Length / times[0]:N0})"));
    }

    /// <summary>The long format, as spreadsheet programs save it: texts shared, numbers as numbers.</summary>
    private static byte[] Workbook(int rows)
    {
        var strings = new Dictionary<string, int>(StringComparer.Ordinal);
        var sheet = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        string[] head = ["# format: reform-return/1", "# report_code: SYNTHETIC", "# title: synthetic", "# issuer: synthetic", "# jurisdiction_code: 530000", "# report_kind: return", "# issued_year: 2025"];
        var number = 0;
        foreach (var line in head) Row([line]);
        Row(Columns);
        for (var row = 0; row < rows; row++)
            Row(["SKL_TOTAL", (530102 + row % 20).ToString(CultureInfo.InvariantCulture), "actual", row * 7 % 100_000 + 0.5, "人", "=", "level_at_year", 2000 + row % 25, "stated", "A", row % 50 == 0 ? $"注 {row}" : "已核对"]);
        sheet.Append("</sheetData></worksheet>");
        var shared = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        foreach (var text in strings.OrderBy(pair => pair.Value)) shared.Append("<si><t>").Append(text.Key).Append("</t></si>");
        shared.Append("</sst>");
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            Part("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Part("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            Part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
            Part("xl/sharedStrings.xml", shared.ToString());
            Part("xl/worksheets/sheet1.xml", sheet.ToString());

            void Part(string name, string content)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();

        void Row(object[] cells)
        {
            number++;
            sheet.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
            for (var column = 0; column < cells.Length; column++)
            {
                var place = $"{(char)('A' + column)}{number}";
                if (cells[column] is string text)
                {
                    if (!strings.TryGetValue(text, out var index)) strings.Add(text, index = strings.Count);
                    sheet.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" t=\"s\"><v>{index}</v></c>");
                }
                else
                {
                    sheet.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\"><v>{cells[column]}</v></c>");
                }
            }

            sheet.Append("</row>");
        }
    }
}
