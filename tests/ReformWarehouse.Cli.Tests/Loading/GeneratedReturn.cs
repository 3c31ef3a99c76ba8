using System.Globalization;
using System.Text;

namespace ReformWarehouse.Cli.Tests.Loading;

/// <summary>
/// A return of smooth series with planted faults of every rule on single rows, on rows of the return among themselves and on rows against the warehouse; and
/// with every liberty that the format allows. The same seed gives the same return.
/// </summary>
internal sealed class GeneratedReturn(int seed, double faults)
{
    private static readonly string[] Divisions =
        ["000000", "530000", "530100", "532900", "530102", "530103", "530111", "530112", "530113", "530114", "530115", "530124", "530125", "530126", "532901", "532922", "532923", "533103"];

    private static readonly (string Code, string Unit, string Temporal, double Size, bool IsShare)[] Indicators =
    [
        ("SKL_TOTAL", "人", "level_at_year", 80_000, false), ("SKL_HIGH", "人", "level_at_year", 20_000, false), ("LM_ALL_NEW", "人", "annual_flow", 400, false),
        ("LM_IW_NEW", "人", "annual_flow", 100, false), ("LM_IW_SHARE", "%", "annual_flow", 25, true), ("NPE_N", "家", "level_at_year", 900, false),
        ("NPE_PTY_COV", "%", "level_at_year", 60, true), ("EMP_SH_1", "%", "level_at_year", 30, true), ("EMP_SH_2", "%", "level_at_year", 30, true),
        ("EMP_SH_3", "%", "level_at_year", 40, true), ("LIB_PROV", "个", "annual_flow", 12, false), ("PTY_NEW", "人", "annual_flow", 60, false),
    ];

    private readonly Random random = new(seed);
    private readonly StringBuilder text = new();

    public string Code { get; init; } = "合成一";

    public int IssuedYear { get; init; } = 2023;

    public char Delimiter { get; init; } = ',';

    /// <summary>How much every value lies above what another return of the same series states.</summary>
    public double Level { get; init; } = 1;

    private static string[] Columns { get; } =
    [
        "indicator_code", "jurisdiction_code", "subject", "kind", "value_role", "value_text", "value", "upper", "unit", "bound", "temporal", "period_start", "period_end",
        "period_basis", "delta_type", "relative_to", "numerator", "denominator", "against_code", "direction", "obs_status", "source_section", "source_start", "source_end", "note",
    ];

    public string Text()
    {
        text.Append(CultureInfo.InvariantCulture, $"# format: reform-return/1\n# report_code: {Code}\n# title: 合成\n# issuer: 合成\n# jurisdiction_code: 530000\n# report_kind: return\n# issued_year: {IssuedYear}\n");
        Write(Columns);
        foreach (var division in Divisions)
            foreach (var indicator in Indicators)
                for (var year = IssuedYear - 5; year <= IssuedYear; year++)
                    if (random.NextDouble() > 0.03)
                        Row(division, indicator, year);
        return text.ToString();
    }

    private void Row(string division, (string Code, string Unit, string Temporal, double Size, bool IsShare) indicator, int year)
    {
        var size = indicator.Size * (indicator.IsShare ? 1 : Scale(division));
        var value = indicator.IsShare
            ? Math.Round(size + (year - IssuedYear) * 0.3 + random.NextDouble() * 0.4, 2)
            : Math.Round(size * Level * Math.Pow(1.04, year - IssuedYear) * (1 + random.NextDouble() * 0.02));
        var cells = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["indicator_code"] = indicator.Code,
            ["jurisdiction_code"] = division,
            ["kind"] = "actual",
            ["value"] = value.ToString(CultureInfo.InvariantCulture),
            ["unit"] = indicator.Unit,
            ["bound"] = "=",
            ["temporal"] = indicator.Temporal,
            ["period_end"] = year.ToString(CultureInfo.InvariantCulture),
            ["period_basis"] = "stated",
            ["obs_status"] = "A",
        };
        if (random.NextDouble() < faults) Change(cells, value);
        Write([.. Columns.Select(column => cells.GetValueOrDefault(column, ""))]);
        if (random.NextDouble() < faults / 20) Write([.. Columns.Select(column => cells.GetValueOrDefault(column, ""))]);
        if (random.NextDouble() < faults / 20) text.Append('\n');
        if (random.NextDouble() < faults / 20) text.Append(cells["indicator_code"]).Append(Delimiter).Append("530000\n");
        if (random.NextDouble() < faults / 20) text.Append(new string(Delimiter, Columns.Length - 1)).Append('\n');
    }

    private static double Scale(string division) => division switch { "000000" => 800, "530000" => 40, "530100" or "532900" => 8, _ => 1 };

    private void Change(Dictionary<string, string> cells, double value)
    {
        string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
        switch (random.Next(44))
        {
            case 0: cells["indicator_code"] = "SKL_TOTEL"; break;
            case 1: cells["jurisdiction_code"] = "530199"; break;
            case 2: cells["period_end"] = "1901"; break;
            case 3: cells["period_end"] = Text(IssuedYear + 1); break;
            case 4: cells["value"] = Text(value * 10); break;
            case 5: cells["value"] = Text(value / 100); break;
            case 6: cells["value"] = Text(Math.Round(value * 2.2)); break;
            case 7: cells["value"] = Text(value * 10_000); break;
            case 8: cells["value"] = "-5"; break;
            case 9: cells["value"] = ""; break;
            case 10: (cells["value"], cells["obs_status"]) = ("", "O"); break;
            case 11: (cells["value"], cells["obs_status"]) = ("…", ""); break;
            case 12: cells["value"] = "-"; break;
            case 13: cells["value"] = value.ToString("N0", CultureInfo.InvariantCulture); break;
            case 14: cells["value"] = "１２"; break;
            case 15: cells["value"] = "abc"; break;
            case 16: cells["bound"] = new[] { ">=", "~", ">", "<", "?", "≥", "" }[random.Next(7)]; break;
            case 17: (cells["bound"], cells["upper"]) = ("range", Text(value * 1.1)); break;
            case 18: cells["upper"] = Text(value); break;
            case 19: cells["unit"] = new[] { "万人", "户次", "元", "亿元", "‰", "名", "个", "箩" }[random.Next(8)]; break;
            case 20: (cells["unit"], cells["value"]) = cells["unit"] == "人" ? ("万人", Text(Math.Round(value / 10_000, 4))) : (cells["unit"], cells["value"]); break;
            case 21: (cells["numerator"], cells["denominator"]) = (Text(value), "100"); break;
            case 22: (cells["numerator"], cells["denominator"]) = ("37", "100"); break;
            case 23: (cells["numerator"], cells["denominator"]) = ("101", "100"); break;
            case 24: (cells["numerator"], cells["denominator"]) = (Text(value), "1000"); break;
            case 25: cells["subject"] = new[] { "甲厂", "乙厂", " 丙厂" }[random.Next(3)]; break;
            case 26: cells["kind"] = new[] { "target", "input", "comparison", "forecast" }[random.Next(4)]; break;
            case 27: cells["value_role"] = new[] { "reference_level", "implied_level", "count_above_threshold", "share" }[random.Next(4)]; break;
            case 28: (cells["kind"], cells["value_role"], cells["against_code"], cells["direction"], cells["unit"]) = ("comparison", "difference", "000000", "lower", cells["unit"] == "%" ? "百分点" : cells["unit"]); break;
            case 29: (cells["temporal"], cells["period_start"]) = ("cumulative_over_period", Text(IssuedYear - 6)); break;
            case 30: cells["period_start"] = Text(IssuedYear); break;
            case 31: cells["delta_type"] = new[] { "new_in_period", "increase_over_base", "more" }[random.Next(3)]; break;
            case 32: cells["note"] = new[] { "已核对", "“注”, 口径不同", "两行\n的说明", " 空格 ", "引\"号" }[random.Next(5)]; break;
            case 33: cells["obs_status"] = new[] { "D", "E", "P", "B", "", "Z", "Q" }[random.Next(7)]; break;
            case 34: cells["period_basis"] = new[] { "", "inferred", "unknown", "guessed" }[random.Next(4)]; break;
            case 35: (cells["source_section"], cells["source_start"], cells["source_end"]) = ("二（一）1", "12", new[] { "40", "x" }[random.Next(2)]); break;
            case 36: cells["indicator_code"] = "NPE_N "; break;
            case 37: cells["value_text"] = new[] { "两万", "约三成" }[random.Next(2)]; break;
            case 38: cells["temporal"] = new[] { "level_at_year", "annual_flow", "yearly" }[random.Next(3)]; break;
            case 39: cells["value"] = Text(value + 0.1) + "000000000000001"; break;
            case 40: cells["value"] = Text(Math.Round(value * 1.2, 1)); break;
            case 41: cells["value"] = "0"; break;
            case 42: (cells["relative_to"], cells["value_role"]) = ("previous_year", new[] { "", "difference" }[random.Next(2)]); break;
            default: cells["value"] = "5e3"; break;
        }
    }

    private void Write(IReadOnlyList<string> cells)
    {
        var quotesAll = random.NextDouble() < faults / 20;
        text.AppendJoin(Delimiter, cells.Select(cell => quotesAll || cell.AsSpan().ContainsAny(Delimiter, '"', '\n') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)).Append('\n');
    }
}
