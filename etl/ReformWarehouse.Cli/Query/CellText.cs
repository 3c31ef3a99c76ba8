using System.Globalization;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Cli.Query;

/// <summary>Cells in words: rounded numbers with bound and unit, and a word for each reason of having none.</summary>
internal sealed class CellText(Culture culture, string? groupName)
{
    public string Indicator(CubeRow row) => ReferenceData.Indicators.Indicator(row.IndicatorCode) is { } indicator
        ? culture.Pick(indicator.NameZh, indicator.NameEn)
        : row.IndicatorCode;

    public string Jurisdiction(CubeRow row) => row.IsTotal
        ? groupName ?? culture.Pick("合计", "total")
        : ReferenceData.Jurisdictions.Latest(row.JurisdictionCode) is { } found ? culture.Pick(found.ShortNameZh, found.NameEn ?? found.ShortNameZh) : row.JurisdictionCode;

    public static string Period(CubeRow row) => row.FirstYear == row.Year
        ? row.Year.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{row.FirstYear}–{row.Year}");

    /// <summary>The value with its bound; an incomplete one marked; without one, why.</summary>
    public string Value(CubeRow row)
    {
        if (row.Value is not { } value) return Status(row.Status);
        var text = Bounded(value, row.Bound!.Value, row.Number("upper"), row);
        return row.Status == CellStatus.Incomplete ? text + culture.Pick("（不全）", " (incomplete)") : text;
    }

    public string Status(CellStatus status) => status switch
    {
        CellStatus.Normal => "",
        CellStatus.Zero => culture.Pick("零", "zero"),
        CellStatus.Incomplete => culture.Pick("不全", "incomplete"),
        CellStatus.CoverageTooLow => culture.Pick("覆盖不足", "coverage too low"),
        CellStatus.Missing => culture.Pick("缺报", "missing"),
        CellStatus.Suppressed => culture.Pick("不公布", "suppressed"),
        CellStatus.NotApplicable => culture.Pick("不适用", "not applicable"),
        CellStatus.NotDerivable => culture.Pick("不可推算", "not derivable"),
        CellStatus.DefinitionDiffers => culture.Pick("口径不同", "definition differs"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
    };

    public string Origin(CubeRow row) => row.Origin switch
    {
        CellOrigin.Reported => row.Number("conflict") == 1 ? culture.Pick("上报（有矛盾）", "reported (conflict)") : culture.Pick("上报", "reported"),
        CellOrigin.Derived => culture.Pick("推算", "derived"),
        CellOrigin.RolledUp => culture.Pick("汇总", "rolled up"),
        null => "—",
        _ => throw new ArgumentOutOfRangeException(nameof(row), row.Origin, "Unknown origin."),
    };

    public static string Coverage(CubeRow row)
    {
        if (row.Number("units_expected") is not { } expected) return "—";
        var units = string.Create(CultureInfo.InvariantCulture, $"{row.Number("units_reporting"):0}/{expected:0}");
        return row.Number("denominator_coverage") is { } share ? string.Create(CultureInfo.InvariantCulture, $"{units} · {100 * share:0.#} %") : units;
    }

    /// <summary>A number column; counts and per cents as they are.</summary>
    public string Number(CubeRow row, string column)
    {
        if (row[column] is string word) return word;
        if (row.Number(column) is not { } value) return "—";
        return column switch
        {
            "target_met" => value == 1 ? culture.Pick("达到", "met") : culture.Pick("未达到", "not met"),
            "year" or "first_year" or "target_due_year" => value.ToString("0", CultureInfo.InvariantCulture),
            _ => Display.Value(BoundedValue.Of(value), column.EndsWith("_percent", StringComparison.Ordinal) ? "%" : "", 2),
        };
    }

    private static string Bounded(double value, Bound bound, double? upper, CubeRow row) =>
        Display.Value(BoundedValue.Of(value, bound == Bound.Range && !(upper >= value) ? Bound.About : bound, upper), row.Text("unit") ?? "",
            ReferenceData.Indicators.Indicator(row.IndicatorCode)?.Decimals ?? 2);
}
