using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Outliers;

/// <summary>
/// Do rounded parts add up to a rounded total? Each figure may be off by half its last digit, so the slack is half last digit x (parts + 1); a
/// difference within it
/// (inclusive) is rounding, beyond it an error. With a missing part only an excess over the total can be told.
/// </summary>
/// <param name="Sum">Sum of the parts present.</param>
/// <param name="Difference">Sum - total.</param>
/// <param name="Slack">What rounding explains.</param>
/// <param name="Consistent">Whether the difference is within the slack; null when a part is missing and the sum does not exceed the total.</param>
public sealed record PartsAgainstTotal(MeasureResult Sum, MeasureResult Difference, double Slack, bool? Consistent)
{
    /// <summary>Checks parts that cannot be negative against their total, both printed with the given number of decimals (negative for
    /// thousands).</summary>
    public static PartsAgainstTotal Check(ReadOnlySpan<double?> parts, double? total, int decimals)
    {
        var sum = default(ExactSum);
        var missing = 0;
        foreach (var part in parts)
        {
            missing += part is null ? 1 : 0;
            sum.Add(part ?? 0);
        }

        var slack = 0.5 * Math.Pow(10, -decimals) * (parts.Length + 1);
        if (total is not { } whole)
            return new(sum.Value, UndefinedReason.MissingInput, slack, null);
        MeasureResult result = sum.Value - whole;
        if (result.Value is not { } difference)
            return new(sum.Value, result, slack, null);

        // The comparison must not fall to the last bit of decimal figures held in binary.
        var tolerance = slack + 1e-12 * Math.Max(Math.Abs(whole), Math.Abs(sum.Value));
        bool? consistent = missing == 0 ? Math.Abs(difference) <= tolerance : difference > tolerance ? false : null;
        return new(sum.Value, difference, slack, consistent);
    }
}
