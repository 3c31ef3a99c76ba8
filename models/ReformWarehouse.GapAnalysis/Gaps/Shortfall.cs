using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Gaps;

/// <summary>
/// The polarity-adjusted gap: b - v where higher is better, v - b where lower is better; in the unit of the indicator. Positive means behind,
/// negative ahead, zero level; a neutral indicator has none. Compared unrounded: 25.96 is behind 26.0 even where both print as 26.0.
/// </summary>
public static class Shortfall
{
    /// <summary>How far the unit is behind its benchmark; negative when it is ahead.</summary>
    public static MeasureResult Of(double? value, double? benchmark, Polarity polarity)
    {
        if (value is not { } v || benchmark is not { } b)
            return UndefinedReason.MissingInput;
        return polarity == Polarity.Neutral ? UndefinedReason.NoPolarity : polarity.Sign() * (b - v);
    }

    /// <summary>True when behind, false when level or ahead, null when an input is missing or the indicator is neutral.</summary>
    public static bool? IsBehind(double? value, double? benchmark, Polarity polarity) =>
        Of(value, benchmark, polarity).Value is { } shortfall ? shortfall > 0 : null;
}
