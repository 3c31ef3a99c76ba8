using ReformWarehouse.Ingestion.Readers;
using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.Ingestion.Xlsx;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Forms;

/// <summary>
/// The form as offices fill it in: a title, a caption, a header of one or more rows with merged cells, indicators down, jurisdictions or years across,
/// units in the caption, the header, the label or a column of their own, sub-rows under 其中 or #, notes below.
/// </summary>
internal static class FormSheet
{
    /// <returns>Null when the sheet has no header of a form.</returns>
    public static SheetReturn? Read(XlsxSheet sheet, Submission submission)
    {
        if (FormHeader.Find(sheet) is not { } header) return null;
        var caption = FormCaption.Read(sheet, header.FirstRow, submission.File);
        var columns = header.Columns(sheet, caption);
        if (!columns.Any(column => column.Role == FormRole.Value)) return null;

        var rows = new List<ReturnRow>();
        var malformed = new List<RejectedRow>(FormColumns.Faults(sheet, header, columns));
        var used = new List<XlsxCell>();
        var ordinal = 0;
        (string? Code, int Indent) parent = default;
        foreach (var (number, cells) in sheet.Rows.Where(row => row.Key > header.LastRow))
        {
            var line = FormLine.Read(sheet, number, columns);
            if (FormLine.BeginsNotes(line.Label, line.HasFigures)) break;
            if (line.Label.Text.Length == 0 && line.Code is null && !line.HasFigures) continue;
            if (parent.Code is not null && line.Indent > parent.Indent) line = line.AsPart();
            var match = FormIndicator.Resolve(line, parent.Code, caption);
            if (!line.Label.IsPart) parent = (match.Indicator?.Code, line.Indent);
            if (match.Indicator is null)
            {
                if (line.HasFigures) malformed.Add(match.Fault(sheet.Place(number, header.LabelColumn), line));
                continue;
            }

            foreach (var column in columns.Where(column => column.Role == FormRole.Value))
            {
                var cell = sheet.At(number, column.Number);
                if (cell.IsError || (cell.IsFormula && cell.Text.Length == 0))
                {
                    malformed.Add(LongSheet.FormulaFault(sheet, cell));
                    continue;
                }

                if (cell.Text.Length > 0) used.Add(cell);
                rows.Add(FormFigure.ToRow(sheet, ++ordinal, line, match.Indicator, column, columns, cell, caption));
            }
        }

        return new SheetReturn(caption.Head(submission.File, columns), rows, malformed, [.. SheetNotices.Of(sheet, used), .. FormColumns.Notices(sheet, header, columns), .. caption.Notices(sheet)]);
    }
}
