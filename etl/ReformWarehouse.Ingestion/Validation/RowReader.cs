using System.Globalization;
using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.Observations;

namespace ReformWarehouse.Ingestion.Validation;

/// <summary>Reads the cells of one row as codes, numbers and years; every cell that cannot be read becomes a finding.</summary>
internal sealed class RowReader(ReturnRow row)
{
    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> Findings => findings;

    public void Add(Finding finding) => findings.Add(finding);

    public string? Text(string column) => row[column];

    public string Need(string column)
    {
        if (row[column] is { } text) return text;
        findings.Add(new Finding("mandatory", Severity.Error, null, $"“{column}”为空，本列必须填写。", $"'{column}' is empty; it must be filled in."));
        return "";
    }

    /// <summary>A code of a list; an empty cell takes <paramref name="whenEmpty"/>, or is a finding when that is null.</summary>
    public TEnum Code<TEnum>(string column, CodeList<TEnum> list, TEnum? whenEmpty = null) where TEnum : struct, Enum
    {
        if (row[column] is null && whenEmpty is { } fallback) return fallback;
        var text = Need(column);
        if (text.Length == 0 || list.TryParse(text, out var member)) return list.TryParse(text, out member) ? member : default;
        findings.Add(new Finding("code_list", Severity.Error, text,
            $"“{column}”的“{text}”不在代码表中；可用代码：{string.Join("、", list.Codes)}。", $"'{text}' in '{column}' is not a code; the codes are {string.Join(", ", list.Codes)}."));
        return default;
    }

    public TEnum? MaybeCode<TEnum>(string column, CodeList<TEnum> list) where TEnum : struct, Enum =>
        row[column] is null ? null : Code(column, list);

    public decimal? Number(string column)
    {
        if (row[column] is not { } text) return null;
        if (NumberText.TryParse(text, out var value)) return value;
        findings.Add(new Finding("number", Severity.Error, text,
            $"“{column}”的“{text}”不是一个数；请只填数字，单位填在 unit 列，缺数填空并在 obs_status 说明。",
            $"'{text}' in '{column}' is not a number; give digits only, the unit in 'unit', and for a missing value leave it empty and say so in obs_status."));
        return null;
    }

    public int? Year(string column)
    {
        if (row[column] is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1949 and <= 2100) return year;
        findings.Add(new Finding("year", Severity.Error, text,
            $"“{column}”的“{text}”不是 1949—2100 之间的年份。", $"'{text}' in '{column}' is not a year from 1949 to 2100."));
        return null;
    }

    public int? Offset(string column)
    {
        if (row[column] is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var offset)) return offset;
        findings.Add(new Finding("number", Severity.Error, text, $"“{column}”的“{text}”不是字符位置。", $"'{text}' in '{column}' is not a character position."));
        return null;
    }
}
