using System.Globalization;
using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.Ingestion.Xlsx;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Ingestion.Forms;

/// <summary>One cell of a form as a row of the general return format.</summary>
internal static class FormFigure
{
    public static ReturnRow ToRow(
        XlsxSheet sheet, int ordinal, FormLine line, Indicator indicator, FormColumn column, IReadOnlyList<FormColumn> columns, XlsxCell cell, FormCaption caption)
    {
        var year = (column.Year ?? caption.Year)?.ToString(CultureInfo.InvariantCulture) ?? "";
        var (bound, numeral) = BoundText.Split(cell.Text);
        var window = CodeLists.Window.CodeOf(UsualWindow.Of(indicator));
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["indicator_code"] = indicator.Code,
            ["jurisdiction_code"] = column.JurisdictionCode ?? caption.JurisdictionCode,
            ["kind"] = column.IsTarget ? "target" : "actual",
            ["value"] = numeral,
            ["value_text"] = cell.Text,
            ["unit"] = Unit(line, column, caption, indicator, numeral),
            ["bound"] = CodeLists.Bound.CodeOf(bound),
            ["temporal"] = window,
            ["period_start"] = window == "annual_flow" ? year : "",
            ["period_end"] = year,
            ["period_basis"] = "stated",
            ["obs_status"] = Beside(FormRole.Status) is { Length: > 0 } status ? StatusCode(status) : cell.Text.Length == 0 ? "O" : "",
            ["numerator"] = Beside(FormRole.Numerator),
            ["denominator"] = Beside(FormRole.Denominator),
            ["note"] = line.Note ?? "",
        };
        return new ReturnRow(ordinal, values) { Place = sheet.Place(cell.Row, column.Number) };

        // A status, numerator or denominator belongs to the value column on its left.
        string Beside(FormRole role)
        {
            foreach (var other in columns.Where(other => other.Number > column.Number))
            {
                if (other.Role == FormRole.Value) break;
                if (other.Role == role) return sheet.At(cell.Row, other.Number).Text;
            }

            return "";
        }
    }

    /// <summary>The nearest statement of the unit counts: own column, label, header, caption. Where the caption lists several, the one that measures this indicator.</summary>
    private static string Unit(FormLine line, FormColumn column, FormCaption caption, Indicator indicator, string numeral)
    {
        if ((line.Unit ?? line.Label.Unit ?? column.Unit) is { } near) return FormText.Unit(near) ?? near;
        if (NumberText.SplitShareSign(numeral).Sign is { } sign) return sign;
        var fitting = caption.Units.Where(unit => Fits(unit, indicator)).ToList();
        return fitting.Count == 1 ? fitting[0] : caption.Units is [var only] ? only : "";
    }

    private static bool Fits(string unit, Indicator indicator) =>
        ReferenceData.Units.Find(unit) is { } definition && (definition.BaseUnit is null ? !indicator.IsPercentage : UnitCatalogue.CountsTheSame(indicator, definition.BaseUnit));

    /// <summary>The drop-down shows the code and what it means: <c>O 缺报</c>.</summary>
    private static string StatusCode(string text) => text.Split(' ', 2)[0];
}
