using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>What every progress method starts from: base, present and target with their years.</summary>
/// <param name="BaseValue">The value at the base, in the indicator's unit.</param>
/// <param name="BaseYear">The year of the base.</param>
/// <param name="Value">The latest value.</param>
/// <param name="Year">Its year, after the base year.</param>
/// <param name="Target">The value to reach.</param>
/// <param name="TargetYear">The year to reach it in, after the base year.</param>
/// <param name="Polarity">Which way is better; of a neutral indicator no target is met or missed.</param>
public sealed record ProgressQuestion(
    double? BaseValue, double BaseYear, double? Value, double Year, double? Target, double TargetYear, Polarity Polarity)
{
    /// <summary>+1 or -1 as higher or lower is better, 0 for a neutral indicator.</summary>
    public int Sign => Polarity.Sign();

    /// <summary>Whether the latest value is at or beyond the target; null when one is missing or the indicator is neutral.</summary>
    public bool? IsTargetMet => IsAtOrBeyond(Value);

    /// <summary>Whether the base already was at or beyond the target.</summary>
    public bool? WasMetAtBase => IsAtOrBeyond(BaseValue);

    private bool? IsAtOrBeyond(double? value) => Sign != 0 && value is { } v && Target is { } t ? Sign * (v - t) >= 0 : null;
}
