using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.Ingestion.Xlsx;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Forms;

/// <summary>Understands the titles of a form's columns.</summary>
internal static class FormColumns
{
    private static readonly (FormRole Role, string[] Titles)[] Fixed =
    [
        (FormRole.Code, ["指标代码", "代码", "编码", "指标编码", "indicator_code"]),
        (FormRole.Unit, ["计量单位", "单位", "计算单位", "unit"]),
        (FormRole.Note, ["备注", "说明", "数据说明", "note"]),
        (FormRole.Ignored, ["序号", "编号", "行次", "甲", "乙"]),
    ];

    private static readonly string[] StatusWords = ["数据状态", "状态", "obs_status"];
    private static readonly string[] IgnoredWords = ["供核对", "参考", "不填", "同比", "增长", "增速", "增幅", "增减", "±", "完成率", "位次", "排名"];
    private static readonly string[] TargetWords = ["目标", "计划", "规划"];
    private static readonly string[] ValueWords = ["数值", "本年", "本期", "实际", "完成", "全年", "报告期", "年末", "期末", "合计", "上年", "去年", "目标", "计划"];

    public static FormColumn Understand(int number, IReadOnlyList<string> texts, FormCaption caption)
    {
        var title = string.Join('/', texts);
        var plain = texts.Select(text => FormText.SplitUnit(text).Text).ToList();
        var unit = texts.Select(text => FormText.SplitUnit(text).Unit).FirstOrDefault(found => found is not null);
        var role = Fixed.FirstOrDefault(pair => plain.Any(pair.Titles.Contains)) is { Titles: not null } match ? match.Role : (FormRole?)null;
        if (role is { } known) return new FormColumn(number, known, title, null, null, null, false);

        var year = FormText.Year(title) ?? (plain.Any(text => text.StartsWith("上年", StringComparison.Ordinal) || text.StartsWith("去年", StringComparison.Ordinal)) ? caption.Year - 1 : null);
        var jurisdiction = plain.Select(caption.Jurisdiction).FirstOrDefault(code => code is not null);
        FormColumn Of(FormRole found) => new(number, found, title, year, jurisdiction, unit, TargetWords.Any(word => title.Contains(word, StringComparison.Ordinal)));

        if (IgnoredWords.Any(word => title.Contains(word, StringComparison.Ordinal))) return Of(FormRole.Ignored);
        if (StatusWords.Any(plain.Contains)) return Of(FormRole.Status);
        if (plain.Contains("分子")) return Of(FormRole.Numerator);
        if (plain.Contains("分母")) return Of(FormRole.Denominator);
        if (year is not null || jurisdiction is not null || plain.Any(text => ValueWords.Any(word => text.Contains(word, StringComparison.Ordinal)))) return Of(FormRole.Value);
        return Of(title.Length == 0 ? FormRole.Ignored : FormRole.Unknown);
    }

    /// <summary>Words rather than figures: a year, a name, a unit.</summary>
    public static bool LooksLikeTitle(string text) => FormText.Year(text) is not null || !NumberText.TryParse(NumberText.SplitShareSign(text).Text, out _);

    /// <summary>A column whose title says nothing known, although figures stand below it, would be lost silently.</summary>
    public static IEnumerable<RejectedRow> Faults(XlsxSheet sheet, FormHeader header, IReadOnlyList<FormColumn> columns) =>
        columns.Where(column => column.Role == FormRole.Unknown && HasFigures(sheet, header, column.Number)).Select(column => new RejectedRow(
            sheet.Place(header.LastRow, column.Number), "form_column", "error",
            $"看不懂表头“{column.Title}”：既不是年份，也不是本辖区的地名；该列未装载，请改写表头。",
            $"the header '{column.Title}' is neither a year nor a division of this area; the column was not loaded, reword its header.", column.Title, null));

    public static IEnumerable<RejectedRow> Notices(XlsxSheet sheet, FormHeader header, IReadOnlyList<FormColumn> columns) =>
        columns.Where(column => column is { Role: FormRole.Ignored, Title.Length: > 0 } && !Fixed[^1].Titles.Contains(column.Title) && HasFigures(sheet, header, column.Number)).Select(column => new RejectedRow(
            sheet.Place(header.LastRow, column.Number), "form_column", "info",
            $"“{column.Title}”列供核对或由别的数算出，未装载。", $"column '{column.Title}' is for comparison or computed from others; it was not loaded.", column.Title, null));

    private static bool HasFigures(XlsxSheet sheet, FormHeader header, int column) =>
        sheet.Rows.Any(row => row.Key > header.LastRow && row.Value.Any(cell => cell.Column == column && !LooksLikeTitle(cell.Text)));
}
