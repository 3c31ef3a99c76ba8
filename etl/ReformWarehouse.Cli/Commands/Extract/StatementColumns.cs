using System.Globalization;
using ReformWarehouse.Bulletins;
using ReformWarehouse.Cli.Output;

namespace ReformWarehouse.Cli.Commands.Extract;

/// <summary>The columns of statements; the names are the output contract of <c>reform extract</c>.</summary>
internal static class StatementColumns
{
    public sealed record Row(string Document, Statement Statement);

    public static IReadOnlyList<ResultColumn<Row>> For() =>
    [
        new("document", "", "", r => r.Document),
        new("quote", "原文", "quote", r => r.Statement.Quote, r => Short(r.Statement.Quote)),
        new("char_start", "", "", r => r.Statement.CharStart),
        new("char_end", "", "", r => r.Statement.CharEnd),
        new("value_text", "", "", r => r.Statement.ValueText),
        new("value_char_start", "", "", r => r.Statement.ValueCharStart),
        new("value", "", "", r => r.Statement.Value),
        new("unit", "", "", r => r.Statement.Unit),
        new("value_base", "数值", "value", r => r.Statement.ValueBase, r => ValueText(r.Statement)) { RightAligned = true },
        new("unit_base", "", "", r => r.Statement.UnitBase),
        new("upper_base", "", "", r => r.Statement.UpperBase),
        new("bound", "", "", r => r.Statement.Bound),
        new("bound_word", "", "", r => r.Statement.BoundWord),
        new("kind", "类别", "kind", r => r.Statement.Kind, r => r.Statement.Kind),
        new("value_role", "", "", r => r.Statement.ValueRole),
        new("temporal", "时窗", "window", r => r.Statement.Temporal, r => r.Statement.Temporal),
        new("period_start", "", "", r => r.Statement.PeriodStart),
        new("period_end", "年", "year", r => r.Statement.PeriodEnd, r => Period(r.Statement)),
        new("jurisdiction", "地区", "jurisdiction", r => r.Statement.Jurisdiction, r => r.Statement.Jurisdiction ?? "—"),
        new("jurisdiction_code", "", "", r => r.Statement.JurisdictionCode),
        new("indicator_text", "指标", "indicator", r => r.Statement.IndicatorText, r => Short(r.Statement.IndicatorText)),
        new("indicator_code", "代码", "code", r => r.Statement.IndicatorCode, r => r.Statement.IndicatorCode ?? "—"),
        new("delta", "", "", r => r.Statement.Delta),
        new("approximate", "", "", r => r.Statement.Approximate),
        new("comparator", "", "", r => Comparator(r.Statement.Comparator)),
        new("numerator", "", "", r => r.Statement.Numerator),
        new("denominator", "", "", r => r.Statement.Denominator),
        new("section", "", "", r => r.Statement.Section),
        new("responsible_units", "", "", r => r.Statement.ResponsibleUnits.ToArray()),
        new("confidence", "把握", "confidence", r => r.Statement.Confidence, r => r.Statement.Confidence.ToString("0.00", CultureInfo.InvariantCulture)) { RightAligned = true },
    ];

    private static Dictionary<string, object?>? Comparator(Comparator? comparator) => comparator is null ? null : new()
    {
        ["type"] = comparator.Type,
        ["direction"] = comparator.Direction,
        ["difference"] = comparator.Difference,
        ["difference_unit"] = comparator.DifferenceUnit,
        ["against"] = comparator.Against,
        ["against_code"] = comparator.AgainstCode,
        ["against_value"] = comparator.AgainstValue,
        ["derived"] = comparator.Derived,
    };

    private static string ValueText(Statement s) => s.ValueBase is { } value
        ? $"{(s.Bound == "=" ? "" : s.Bound + " ")}{Display.Number((double)value, 4)}{(s.UpperBase is { } upper ? "–" + Display.Number((double)upper, 4) : "")} {s.UnitBase}"
        : $"{s.Bound} ?";

    private static string Period(Statement s) => s.PeriodStart is { } start && start != s.PeriodEnd
        ? string.Create(CultureInfo.InvariantCulture, $"{start}–{s.PeriodEnd}")
        : s.PeriodEnd?.ToString(CultureInfo.InvariantCulture) ?? "—";

    private static string Short(string text) => text.Length <= 40 ? text : text[..39] + "…";
}
