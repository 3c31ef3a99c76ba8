using System.Globalization;
using ReformWarehouse.Ingestion.Xlsx.Writing;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Ingestion.Forms.Template;

/// <summary>An empty form for a division and year, with what it reported last year beside each cell. Filled in, it loads as it is.</summary>
/// <param name="Jurisdiction">Whose form it is.</param>
/// <param name="Year">Year to report.</param>
/// <param name="Indicators">What to report, in this order.</param>
/// <param name="LastYear">Figures of the year before by indicator code; absent where nothing was reported.</param>
public sealed record FormTemplate(Jurisdiction Jurisdiction, int Year, IReadOnlyList<IndicatorDefinition> Indicators, IReadOnlyDictionary<string, BoundedValue> LastYear)
{
    private const string ListSheet = "代码表";
    private const int FirstRow = 7;
    private static readonly (string Code, string NameZh)[] Statuses =
        [("A", "正常"), ("E", "估计"), ("P", "初步"), ("D", "口径不同（请在备注说明）"), ("O", "缺报"), ("M", "不适用"), ("N", "不足最小单位"), ("Q", "不公布")];

    public void Write(Stream output)
    {
        var form = new XlsxSheetContent("报表");
        var lists = new XlsxSheetContent(ListSheet) { IsHidden = true };
        for (var i = 0; i < Statuses.Length; i++) lists.Text(i + 1, 1, $"{Statuses[i].Code} {Statuses[i].NameZh}");
        var unitLists = WriteUnitLists(lists);
        WriteCaption(form);
        var row = FirstRow;
        var area = "";
        foreach (var definition in Indicators)
        {
            if (definition.Indicator.TaskArea != area) form.Text(row++, 2, area = definition.Indicator.TaskArea, XlsxStyle.Section);
            WriteLine(form, row++, definition, unitLists[definition.Indicator.BaseUnit]);
        }

        form.Text(row + 1, 1, "注：没有数的请留空（缺报），不适用填“-”，不足最小单位填“…”，零填 0；单位可在下拉中改为 万人 等；灰色栏供核对，不填。");
        XlsxWriter.Write(output, [form, lists]);
    }

    private void WriteCaption(XlsxSheetContent form)
    {
        form.Text(1, 1, $"{Jurisdiction.NameZh}产业工人队伍建设改革统计报表（{Year}年）", XlsxStyle.Title);
        form.Merge(1, 1, 1, 9);
        form.Text(2, 1, string.Create(CultureInfo.InvariantCulture, $"报告代码：{Jurisdiction.Code}-{Year}-return"));
        form.Text(2, 5, $"填报单位：{Jurisdiction.NameZh}");
        form.Text(3, 1, $"区划代码：{Jurisdiction.Code}");
        form.Text(3, 5, string.Create(CultureInfo.InvariantCulture, $"报告期：{Year}年"));
        form.Text(4, 1, "填报日期：");
        form.Note(4, 1, "请在右侧单元格填写，如 2026-01-15。");
        string[] titles = ["指标代码", "指标名称", "计量单位", string.Create(CultureInfo.InvariantCulture, $"{Year - 1}年已报（供核对，不填）")];
        for (var i = 0; i < titles.Length; i++) Header(form, titles[i], i + 1);
        form.Text(5, 5, string.Create(CultureInfo.InvariantCulture, $"{Year}年"), XlsxStyle.Header);
        for (var column = 6; column <= 8; column++) form.Text(5, column, "", XlsxStyle.Header);
        form.Merge(5, 5, 5, 8);
        string[] below = ["数值", "数据状态", "分子", "分母"];
        for (var i = 0; i < below.Length; i++) form.Text(6, 5 + i, below[i], XlsxStyle.Header);
        Header(form, "备注", 9);
        double[] widths = [18, 44, 10, 16, 14, 14, 12, 12, 24];
        for (var i = 0; i < widths.Length; i++) form.Width(i + 1, widths[i]);
    }

    private static void Header(XlsxSheetContent form, string title, int column)
    {
        form.Text(5, column, title, XlsxStyle.Header);
        form.Text(6, column, "", XlsxStyle.Header);
        form.Merge(5, column, 6, column);
    }

    private void WriteLine(XlsxSheetContent form, int row, IndicatorDefinition definition, string unitList)
    {
        var indicator = definition.Indicator;
        form.Text(row, 1, indicator.Code, XlsxStyle.Given);
        form.Text(row, 2, indicator.NameZh, XlsxStyle.Given);
        form.Note(row, 2, Explanation(definition));
        form.Text(row, 3, indicator.BaseUnit, XlsxStyle.Body);
        form.Choice(row, 3, unitList, "计量单位", "与数值一致，可改为 万人、亿元 等。");
        if (LastYear.TryGetValue(indicator.Code, out var last)) form.Text(row, 4, Printed(last), XlsxStyle.Given);
        else form.Text(row, 4, "", XlsxStyle.Given);
        for (var column = 5; column <= 9; column++) form.Text(row, column, "", XlsxStyle.Body);
        form.Choice(row, 6, $"{ListSheet}!$A$1:$A${Statuses.Length}", "数据状态", "正常可不填；没有数时请说明原因。");
    }

    private static string Explanation(IndicatorDefinition definition)
    {
        var indicator = definition.Indicator;
        var range = indicator.ValidMaximum is { } highest ? $"{indicator.ValidMinimum}—{highest}" : indicator.ValidMinimum is { } lowest ? $"不小于 {lowest}" : "不限";
        return string.Join('\n', new[]
        {
            definition.Definition, $"取值范围：{range} {indicator.BaseUnit}",
            indicator.NumeratorCode is null ? null : "请尽量填写分子和分母（人、家等基本单位），便于汇总。",
        }.OfType<string>());
    }

    /// <summary>Units that measure the same thing, one column of the hidden sheet for each base unit.</summary>
    private Dictionary<string, string> WriteUnitLists(XlsxSheetContent lists)
    {
        var ranges = new Dictionary<string, string>(StringComparer.Ordinal);
        var column = 2;
        foreach (var unit in Indicators.Select(definition => definition.Indicator.BaseUnit).Distinct(StringComparer.Ordinal))
        {
            var choices = ReferenceData.Units.All.Where(choice => choice.BaseUnit == unit && !choice.Unit.Contains('（')).Select(choice => choice.Unit).Prepend(unit).Distinct().ToList();
            for (var i = 0; i < choices.Count; i++) lists.Text(i + 1, column, choices[i]);
            var letter = Xlsx.XlsxAddress.ColumnName(column++);
            ranges[unit] = $"{ListSheet}!${letter}$1:${letter}${choices.Count}";
        }

        return ranges;
    }

    private static string Printed(BoundedValue value)
    {
        var sign = value.Bound is Bound.Exact or Bound.Range or Bound.Indeterminate ? "" : CodeLists.Bound.CodeOf(value.Bound);
        return sign + value.Point.ToString("0.######", CultureInfo.InvariantCulture);
    }
}
