using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.Ingestion.Validation.Figures;

namespace ReformWarehouse.Ingestion.Validation.Rules;

/// <summary>
/// A figure is close to 10, 100, 1 000 or 10 000 times what the same series was (or the reverse): a digit or a unit (万) has slipped. Set against the
/// median of up to four earlier years, so that one year is enough. Level 2.
/// </summary>
public sealed class DigitSlipRule : IReportRule
{
    public string Code => "digit_slip";

    public IEnumerable<ReportFinding> Check(ReportFigures report, RuleBook rules)
    {
        foreach (var figure in report.Own)
        {
            if (Slip(figure, report, rules) is not { } slip) continue;
            yield return ReportFinding.On(figure, Code, Severity.Warning,
                $"{figure.Value} 约为往年（{slip.Usual}）的 {slip.Times} 倍：多半是小数点或单位（万）错位；请核对，属实请在备注说明。",
                $"{figure.Value} is about {slip.Times} times the earlier years' {slip.Usual}: a digit or a unit (万) has probably slipped; check, and if it is true say so in the note.");
        }
    }

    /// <summary>Null when the figure is of the usual order, or there is nothing to set it against.</summary>
    internal static (double Usual, string Times)? Slip(Figure figure, ReportFigures report, RuleBook rules)
    {
        if (!figure.IsExact || figure.Value <= 0) return null;
        var earlier = report.Before(figure).Select(before => before.Value).Where(value => value > 0).Order().ToList();
        if (earlier.Count == 0) return null;
        var usual = earlier.Count % 2 == 1 ? earlier[earlier.Count / 2] : (earlier[earlier.Count / 2 - 1] + earlier[earlier.Count / 2]) / 2;
        if (Math.Max(usual, figure.Value) < rules.Number("digit_slip", figure.Key.IndicatorCode, "min_size", 10)) return null;
        var exponent = Math.Log10(figure.Value / usual);
        var whole = Math.Round(exponent);
        if (Math.Abs(whole) is < 1 or > 4 || Math.Abs(exponent - whole) > rules.Number("digit_slip", figure.Key.IndicatorCode, "tolerance", 0.1)) return null;
        return (usual, whole > 0 ? Power((int)whole) : "1/" + Power((int)-whole));
    }

    private static string Power(int exponent) => "1" + new string('0', exponent);
}
