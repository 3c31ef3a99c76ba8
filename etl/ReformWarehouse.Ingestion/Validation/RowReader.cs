using System.Globalization;
using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Ingestion.Validation;

/// <summary>Reads the cells of one row as codes, numbers and years; every cell that cannot be read becomes a finding.</summary>
internal sealed class RowReader(ReturnRow row)
{
    /// <summary>10^15 in the printed unit: up to here a double keeps every whole number, and no unit's multiplier leaves the range of a decimal.</summary>
    private const decimal LargestNumber = 1_000_000_000_000_000m;

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
        if (NumberText.TryParse(text, out var value))
        {
            if (decimal.Abs(value) <= LargestNumber) return value;
            findings.Add(new Finding("number", Severity.Error, text,
                $"“{column}”的“{text}”超出 ±{LargestNumber:0}，不会是统计数；请核对数值和单位。",
                $"'{text}' in '{column}' lies beyond ±{LargestNumber:0}, which no statistic counts; check value and unit."));
            return null;
        }

        findings.Add(new Finding("number", Severity.Error, text,
            $"“{column}”的“{text}”不是一个数；请只填数字，单位填在 unit 列，缺数填空并在 obs_status 说明。",
            $"'{text}' in '{column}' is not a number; give digits only, the unit in 'unit', and for a missing value leave it empty and say so in obs_status."));
        return null;
    }

    /// <summary>A figure as offices type it: a number, a number with the sign of its unit (28.18％), or a mark that says why there is none.</summary>
    /// <param name="column">value or upper.</param>
    /// <param name="unit">The row's unit; a sign in the cell must repeat it.</param>
    /// <param name="mark">The status that a mark stands for; null when the cell holds a number or nothing.</param>
    public decimal? Figure(string column, UnitDefinition? unit, out ObservationStatus? mark)
    {
        mark = null;
        if (row[column] is not { } text) return null;
        if ((mark = MissingMark.Of(text)) is not null) return null;
        var (digits, sign) = NumberText.SplitShareSign(text);
        if (sign is null || !NumberText.TryParse(digits, out var value)) return Number(column);
        if (unit is null || ReferenceData.Units.Find(sign) is not { } signed || (signed.Kind == unit.Kind && signed.Multiplier == unit.Multiplier)
            || (unit.Kind == "difference" && signed.Multiplier == unit.Multiplier)) return value;
        findings.Add(new Finding("share_sign", Severity.Error, text,
            $"“{column}”写作“{text}”，单位列却是“{unit.Unit}”；请核对是百分之几还是千分之几，并使两者一致。",
            $"'{column}' says '{text}' but the unit is '{unit.Unit}'; check whether it is percent or permille and make both agree."));
        return null;
    }

    /// <summary>The status that the row states, or the one that its mark stands for; both must agree.</summary>
    public ObservationStatus Status(ObservationStatus? mark)
    {
        var stated = Code("obs_status", CodeLists.ObservationStatus, mark ?? ObservationStatus.Normal);
        if (mark is null || stated == mark || row["obs_status"] is null) return stated;
        findings.Add(new Finding("status_mark", Severity.Error, row["value"],
            $"“value”写作“{row["value"]}”，表示 {CodeLists.ObservationStatus.CodeOf(mark.Value)}，obs_status 却是 {row["obs_status"]}；请只留一种说法。",
            $"'value' says '{row["value"]}', which means {CodeLists.ObservationStatus.CodeOf(mark.Value)}, but obs_status is {row["obs_status"]}; say one of the two."));
        return stated;
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
