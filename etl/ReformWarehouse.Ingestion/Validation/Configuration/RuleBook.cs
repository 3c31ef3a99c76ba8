using System.Globalization;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Validation.Configuration;

/// <summary>The rules' configuration: severities and bounds for each rule and indicator, compositions, waivers.</summary>
/// <param name="Rules">Settings by rule.</param>
/// <param name="OfIndicators">Settings by indicator and rule; they go before the rule's.</param>
/// <param name="Compositions">Shares that add up to 100, or counts that add up to a total.</param>
/// <param name="Waivers">Accepted findings.</param>
/// <param name="Today">The day on which waivers are judged, Asia/Shanghai.</param>
public sealed record RuleBook(
    IReadOnlyDictionary<string, RuleSettings> Rules, IReadOnlyDictionary<(string Indicator, string Rule), RuleSettings> OfIndicators,
    IReadOnlyList<Composition> Compositions, IReadOnlyList<Waiver> Waivers, DateOnly Today)
{
    /// <summary>The configuration that ships with the program, as of today.</summary>
    public static RuleBook Default => RuleBookFile.ReadEmbedded(DateOnly.FromDateTime(DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).Date));

    /// <summary>A bound of a rule for an indicator: the indicator's own, the rule's, or the fallback.</summary>
    public double Number(string rule, string indicator, string name, double fallback) =>
        OfIndicators.GetValueOrDefault((indicator, rule))?.Numbers.TryGetValue(name, out var own) == true ? own
        : Rules.GetValueOrDefault(rule)?.Numbers.TryGetValue(name, out var general) == true ? general
        : fallback;

    /// <summary>The finding as configured: another severity, waived to an info, or null when the rule is off for the indicator.</summary>
    public Finding? Apply(Finding finding, StatementRow row)
    {
        var own = OfIndicators.GetValueOrDefault((row.IndicatorCode, finding.Rule));
        var general = Rules.GetValueOrDefault(finding.Rule);
        if (own?.IsOff ?? general?.IsOff ?? false) return null;
        var configured = finding with { Severity = own?.Severity ?? general?.Severity ?? finding.Severity };
        if (Waivers.FirstOrDefault(waiver => waiver.Covers(finding.Rule, row, Today)) is not { } accepted) return configured;
        var until = accepted.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return configured with
        {
            Severity = Severity.Info,
            MessageZh = $"{finding.MessageZh}（已豁免至 {until}：{accepted.Reason}）",
            MessageEn = $"{finding.MessageEn} (waived until {until}: {accepted.Reason})",
        };
    }
}

/// <summary>Figures that are the parts of one whole.</summary>
/// <param name="Parts">Indicators of the parts.</param>
/// <param name="Total">Indicator of the whole; null when the parts are shares of 100 %.</param>
public sealed record Composition(IReadOnlyList<string> Parts, string? Total);
