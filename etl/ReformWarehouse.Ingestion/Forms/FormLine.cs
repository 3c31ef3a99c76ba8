using ReformWarehouse.Ingestion.Xlsx;

namespace ReformWarehouse.Ingestion.Forms;

/// <summary>One line of a form before its figures are read.</summary>
/// <param name="Row">Row of the sheet.</param>
/// <param name="RawLabel">The label as written.</param>
/// <param name="Label">The label understood.</param>
/// <param name="Code">Text of the code column; null when empty or absent.</param>
/// <param name="Unit">Text of the unit column; null when empty or absent.</param>
/// <param name="Note">Text of the note column; null when empty or absent.</param>
/// <param name="Indent">How far the label is set in.</param>
/// <param name="HasFigures">True when a value column holds something.</param>
internal sealed record FormLine(int Row, string RawLabel, FormLabel Label, string? Code, string? Unit, string? Note, int Indent, bool HasFigures)
{
    private static readonly string[] NoteWords = ["注:", "注1", "注：", "说明:", "备注:", "填表说明", "填表人", "单位负责人", "审核人", "制表人", "联系电话", "资料来源", "统计负责人"];

    public static FormLine Read(XlsxSheet sheet, int row, IReadOnlyList<FormColumn> columns)
    {
        XlsxCell Cell(FormRole role) => columns.Where(column => column.Role == role).Select(column => sheet.Seen(row, column.Number)).FirstOrDefault(cell => cell.Text is { Length: > 0 });
        string? Text(FormRole role) => Cell(role).Text;
        var label = Text(FormRole.Label) ?? "";
        // Notes below the table may begin left of the labels.
        if (label.Length == 0 && sheet.Rows[row] is [var first, ..] && NoteWords.Any(word => FormText.Compact(first.Text).StartsWith(word, StringComparison.Ordinal))) label = first.Text;
        return new FormLine(row, label, FormLabel.Read(label), Text(FormRole.Code), Text(FormRole.Unit), Text(FormRole.Note), Cell(FormRole.Label).Indent,
            columns.Any(column => column.Role == FormRole.Value && sheet.At(row, column.Number).Text.Length > 0));
    }

    /// <summary>The line as a part of the one it is set in under, as if it were marked with 其中.</summary>
    public FormLine AsPart() => this with { Label = Label with { IsPart = true } };

    /// <summary>Notes and signatures end the table.</summary>
    public static bool BeginsNotes(FormLabel label, bool hasFigures) =>
        !hasFigures && NoteWords.Any(word => label.Text.StartsWith(word.TrimEnd(':', '：'), StringComparison.Ordinal)) && (label.Text.Length > 12 || label.Text is not "说明");
}
