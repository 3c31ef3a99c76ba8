using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Cli.Gaps;

/// <summary>Turns what a user typed into codes, or says what was probably meant.</summary>
internal static class Codes
{
    public static string Indicator(string text)
    {
        if (ReferenceData.Indicators.Indicator(text) is not null) return text;
        var upper = text.ToUpperInvariant();
        if (ReferenceData.Indicators.Indicator(upper) is not null) return upper;
        var named = ReferenceData.Indicators.Find(text).Select(alias => alias.IndicatorCode).Distinct().ToList();
        if (named.Count == 1) return named[0];
        var suggested = ReferenceData.Indicators.Nearest(text);
        var (near, nearEn) = (string.Join("、", suggested), string.Join("; ", suggested.Select(near => $"{near.Code} {ReferenceData.Indicators.Indicator(near.Code)?.NameEn}")));
        throw new UsageException(
            $"没有指标“{text}”。{(near.Length > 0 ? $"是不是：{near}？" : "")}全部指标见 models/ReformWarehouse.StarSchema/reference/indicators.csv。",
            $"There is no indicator '{text}'. {(near.Length > 0 ? $"Did you mean {nearEn}? " : "")}All are in models/ReformWarehouse.StarSchema/reference/indicators.csv.");
    }

    public static string Jurisdiction(string text)
    {
        var found = ReferenceData.Jurisdictions.Find(text, DateOnly.FromDateTime(DateTime.Today)).Select(jurisdiction => jurisdiction.Code).Distinct().ToList();
        if (found.Count == 1) return found[0];
        var codes = found.Count > 1 ? found : [.. ReferenceData.Jurisdictions.Nearest(text).Select(suggestion => suggestion.Code)];
        var near = string.Join("、", codes.Select(code => $"{code} {ReferenceData.Jurisdictions.Latest(code)?.NameZh}"));
        var nearEn = string.Join("; ", codes.Select(code => $"{code} {(ReferenceData.Jurisdictions.Latest(code) is { } known ? known.NameEn ?? known.NameZh : "")}"));
        throw new UsageException(
            found.Count > 1 ? $"“{text}”不止一处：{near}。请用六位区划代码。" : $"没有行政区划“{text}”。{(near.Length > 0 ? $"是不是：{near}？" : "请用六位区划代码。")}",
            found.Count > 1 ? $"'{text}' names several: {nearEn}. Use the six-digit code." : $"There is no jurisdiction '{text}'. {(near.Length > 0 ? $"Did you mean {nearEn}?" : "Use the six-digit code.")}");
    }
}
