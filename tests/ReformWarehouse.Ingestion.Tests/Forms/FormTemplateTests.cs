using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ReformWarehouse.Ingestion.Forms.Template;
using ReformWarehouse.Ingestion.Xlsx;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;
using Xunit;

namespace ReformWarehouse.Ingestion.Tests.Forms;

public class FormTemplateTests
{
    [Fact]
    public void An_independent_validator_accepts_the_workbook()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Template()), isEditable: false);
        var faults = new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}").ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(5)));
        var sheet = document.WorkbookPart!.WorksheetParts.First(part => part.WorksheetCommentsPart is not null);
        Assert.Equal(Owed.Count + 1, sheet.WorksheetCommentsPart!.Comments.CommentList!.Count());
        Assert.Equal(2 * Owed.Count, sheet.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.DataValidation>().Count());
    }

    [Fact]
    public void Filled_in_it_loads_as_it_is()
    {
        var load = SampleReturn.Validate(Fill(Template(), "DEMO_SITE_N", ("E", "<v>12</v>")), "filled.xlsx");
        Assert.Equal(("530100-2025-return", "昆明市"), (load.Report.ReportCode, load.Report.Issuer));
        Assert.DoesNotContain(load.Rejections, finding => finding.Severity == "error");
        Assert.Equal(Owed.Count, load.Statements.Count);
        var filled = load.Statements.Single(row => row.IndicatorCode == "DEMO_SITE_N");
        Assert.Equal((12, 2025, "530100"), (filled.Value, filled.PeriodEnd, filled.JurisdictionCode));
        Assert.All(load.Statements.Where(row => row != filled), row => Assert.Equal((null, ObservationStatus.Missing), (row.Value, row.Status)));
    }

    [Fact]
    public void A_reason_from_the_drop_down_is_read()
    {
        var load = SampleReturn.Validate(Fill(Template(), "DEMO_SITE_N", ("F", "<is><t>M 不适用</t></is>")), "filled.xlsx");
        Assert.Equal(ObservationStatus.NotApplicable, load.Statements.Single(row => row.IndicatorCode == "DEMO_SITE_N").Status);
    }

    [Fact]
    public void Last_years_value_stands_beside_the_cell_and_is_not_loaded_again()
    {
        var bytes = Template();
        var sheet = XlsxWorkbook.Read("t.xlsx", bytes)[0];
        Assert.Contains(sheet.Rows.Values, row => row.Any(cell => cell.Text == "DEMO_SITE_N") && row.Any(cell => cell is { Column: 4, Text: ">=9" }));
        Assert.All(SampleReturn.Validate(bytes, "t.xlsx").Statements, row => Assert.Equal(2025, row.PeriodEnd));
    }

    private static IReadOnlyList<IndicatorDefinition> Owed { get; } =
        [.. ReferenceData.Indicators.Definitions.Where(definition => ReferenceData.Obligations.Any(owed => owed.Level == JurisdictionLevel.Prefecture && owed.IndicatorCode == definition.Indicator.Code))];

    private static byte[] Template()
    {
        using var stream = new MemoryStream();
        new FormTemplate(ReferenceData.Jurisdictions.Latest("530100")!, 2025, Owed, new Dictionary<string, BoundedValue> { ["DEMO_SITE_N"] = BoundedValue.Of(9, Bound.AtLeast) }).Write(stream);
        return stream.ToArray();
    }

    /// <summary>Types into the cells of an indicator's line, as a spreadsheet program would store it.</summary>
    private static byte[] Fill(byte[] workbook, string indicator, params (string Column, string Content)[] cells)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("xl/worksheets/sheet1.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open())) xml = reader.ReadToEnd();
            var row = Regex.Match(xml, $"r=\"A(\\d+)\"[^>]*><is><t xml:space=\"preserve\">{indicator}<").Groups[1].Value;
            foreach (var (column, content) in cells)
            {
                var type = content.StartsWith("<is", StringComparison.Ordinal) ? " t=\"inlineStr\"" : "";
                var changed = Regex.Replace(xml, $"<c r=\"{column}{row}\"[^>]*/>", $"<c r=\"{column}{row}\"{type}>{content}</c>");
                Assert.NotEqual(xml, changed);
                xml = changed;
            }

            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open());
            writer.Write(xml);
        }

        return stream.ToArray();
    }
}
