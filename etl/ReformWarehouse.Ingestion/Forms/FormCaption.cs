using System.Globalization;
using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.Ingestion.Xlsx;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Ingestion.Forms;

/// <summary>What stands above the header: title, reporting office, division, period, units.</summary>
internal sealed class FormCaption
{
    private static readonly (string Key, string[] Titles)[] Keys =
    [
        ("report_code", ["报告代码", "表号代码", "文号"]),
        ("issuer", ["填报单位", "报送单位", "填报机构", "综合机关名称", "填报单位(盖章)"]),
        ("jurisdiction_code", ["区划代码", "行政区划代码"]),
        ("period", ["报告期", "统计时间", "统计年度", "年度", "时期", "报告年度"]),
        ("issued_on", ["填报日期", "报送日期", "报出日期", "填表日期"]),
        ("unit", ["单位", "计量单位"]),
    ];

    private readonly Dictionary<string, string> values;
    private readonly string title;
    private readonly string firstCell;

    private FormCaption(Dictionary<string, string> values, string title, string firstCell, string file)
    {
        (this.values, this.title, this.firstCell) = (values, title, firstCell);
        Year = FormText.Year(values.GetValueOrDefault("period") ?? "") ?? FormText.Year(title);
        JurisdictionCode = FindReportingDivision() ?? throw new InputException(file, "form_jurisdiction",
            "表头看不出是哪个地区的报表；请在表格上方写明“区划代码：530100”。", "the form does not say whose it is; write '区划代码：530100' above the table.");
        Units = (values.GetValueOrDefault("unit") ?? "").Split(['、', ',', '，', '/', ';'], StringSplitOptions.RemoveEmptyEntries).Select(FormText.Unit).OfType<string>().ToList();
    }

    /// <summary>Year of the report; null when the columns alone say it.</summary>
    public int? Year { get; }

    public string JurisdictionCode { get; }

    /// <summary>Units that hold for every figure without one of its own.</summary>
    public IReadOnlyList<string> Units { get; }

    public static FormCaption Read(XlsxSheet sheet, int headerRow, string file)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var texts = new List<(string Text, string Place)>();
        foreach (var (row, cells) in sheet.Rows.TakeWhile(pair => pair.Key < headerRow))
            foreach (var cell in cells)
                foreach (var part in cell.Text.Split(["  ", "　", "\n", "\t"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                    texts.Add((part, sheet.Place(row, cell.Column)));
        for (var i = 0; i < texts.Count; i++)
        {
            var compact = FormText.Compact(texts[i].Text).Trim('(', ')');
            var colon = compact.IndexOf(':');
            if (colon <= 0 || Keys.FirstOrDefault(pair => pair.Titles.Contains(compact[..colon])) is not { Titles: not null } key) continue;
            var value = colon + 1 < compact.Length ? compact[(colon + 1)..] : i + 1 < texts.Count && !texts[i + 1].Text.Contains('：') ? FormText.Compact(texts[i + 1].Text) : "";
            if (value.Length > 0) values.TryAdd(key.Key, value);
        }

        var title = texts.FirstOrDefault(text => !text.Text.Contains('：') && !text.Text.Contains(':')).Text ?? "";
        return new FormCaption(values, title, sheet.Place(1, 1), file);
    }

    /// <summary>The division a header names: this one (全省, 合计), or one inside it.</summary>
    public string? Jurisdiction(string compact)
    {
        if (compact is "全省" or "全州" or "全市" or "全县" or "全区" or "全国" or "合计" or "总计") return compact == "全国" ? "000000" : JurisdictionCode;
        var found = ReferenceData.Jurisdictions.Find(compact, Day, Observations.Jurisdiction.ProvinceOf(JurisdictionCode)).Where(division => !division.IsStatisticalArea).ToList();
        if (found.Count > 1) found = found.FindAll(division => division.ParentCode == JurisdictionCode);
        return found.Count == 1 ? found[0].Code : null;
    }

    /// <exception cref="InputException">Neither the caption nor a column says which year.</exception>
    public Dictionary<string, string> Head(string file, IReadOnlyList<FormColumn> columns)
    {
        var year = Year ?? columns.Where(column => column.Role == FormRole.Value).Max(column => column.Year) ?? throw new InputException(file, "form_year",
            "表中没有年份；请在表格上方写明“报告期：2025年”，或在列名里写年份。", "the form names no year; write '报告期：2025年' above the table, or a year in the column headers.");
        var head = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["format"] = ReturnColumns.Format,
            ["report_kind"] = "return",
            ["jurisdiction_code"] = JurisdictionCode,
            ["report_code"] = values.GetValueOrDefault("report_code") ?? string.Create(CultureInfo.InvariantCulture, $"{JurisdictionCode}-{year}-return"),
            ["title"] = title.Length > 0 ? title : "统计报表",
            ["issuer"] = values.GetValueOrDefault("issuer") ?? ReferenceData.Jurisdictions.Latest(JurisdictionCode)!.NameZh,
        };
        if (IssuedOn is { } day) head["issued_on"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        else head["issued_year"] = year.ToString(CultureInfo.InvariantCulture);
        return head;
    }

    /// <summary>What was concluded because the form does not state it.</summary>
    public IEnumerable<RejectedRow> Notices(XlsxSheet sheet)
    {
        string[] concluded = [.. new[] { ("report_code", "报告代码"), ("issuer", "填报单位"), ("jurisdiction_code", "区划代码") }.Where(pair => !values.ContainsKey(pair.Item1)).Select(pair => pair.Item2), .. IssuedOn is null ? ["填报日期"] : Array.Empty<string>()];
        if (concluded.Length > 0)
            yield return new RejectedRow(firstCell, "form_caption", "info",
                $"“{sheet.Name}”没有写明{string.Join("、", concluded)}，已由标题、地区和年份推定。", $"'{sheet.Name}' does not state {string.Join(", ", concluded)}; concluded from title, division and year.", null, null);
    }

    private DateOnly Day => new(Year ?? 2025, 12, 31);

    private DateOnly? IssuedOn => values.GetValueOrDefault("issued_on") is { } text
        && DateOnly.TryParseExact(text.Replace("年", "-", StringComparison.Ordinal).Replace("月", "-", StringComparison.Ordinal).Replace("日", "", StringComparison.Ordinal).Replace('/', '-').Replace('.', '-'),
            ["yyyy-M-d", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private string? FindReportingDivision()
    {
        if (values.TryGetValue("jurisdiction_code", out var code)) return ReferenceData.Jurisdictions.Latest(code) is null ? null : code;
        return LeadingDivision(values.GetValueOrDefault("issuer") ?? "") ?? LeadingDivision(FormText.Compact(title));
    }

    /// <summary>The division whose name a text begins with: 昆明市 in 昆明市总工会. The longest name wins.</summary>
    private string? LeadingDivision(string text)
    {
        for (var length = Math.Min(text.Length, 20); length >= 2; length--)
        {
            var found = ReferenceData.Jurisdictions.Find(text[..length], Day).Where(division => !division.IsStatisticalArea).ToList();
            if (found.Count == 1) return found[0].Code;
        }

        return null;
    }
}
