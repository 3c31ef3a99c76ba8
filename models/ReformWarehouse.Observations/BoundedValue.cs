namespace ReformWarehouse.Observations;

/// <summary>
/// A number with what its bound says about the true value: an interval around the printed point.
/// Arithmetic is interval arithmetic, so that <c>&gt; 28.18万</c> of <c>155万</c> is <c>&gt; 18.18 %</c>, and <c>&gt; a − &gt; b</c> says nothing.
/// </summary>
public readonly record struct BoundedValue
{
    private readonly double low;
    private readonly double high;
    private readonly bool lowOpen;
    private readonly bool highOpen;
    private readonly bool approximate;

    private BoundedValue(double point, double low, double high, bool lowOpen, bool highOpen, bool approximate)
    {
        Point = point;
        this.low = low;
        this.high = high;
        this.lowOpen = lowOpen;
        this.highOpen = highOpen;
        this.approximate = approximate;
    }

    /// <param name="value">The printed value; the lower end of a range. Must be finite.</param>
    /// <param name="bound">How it limits the true value.</param>
    /// <param name="upper">The upper end, required for a range and otherwise ignored.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite, or a range has no upper end at or above its lower one.</exception>
    public static BoundedValue Of(double value, Bound bound = Bound.Exact, double? upper = null)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "A stated value is finite.");
        return bound switch
        {
            Bound.Exact => new(value, value, value, false, false, false),
            Bound.AtLeast => new(value, value, double.PositiveInfinity, false, true, false),
            Bound.MoreThan => new(value, value, double.PositiveInfinity, true, true, false),
            Bound.AtMost => new(value, double.NegativeInfinity, value, true, false, false),
            Bound.LessThan => new(value, double.NegativeInfinity, value, true, true, false),
            Bound.About => new(value, value, value, false, false, true),
            Bound.Range when upper >= value => new(value, value, upper.Value, false, false, false),
            Bound.Range => throw new ArgumentOutOfRangeException(nameof(upper), upper, "A range ends at or above its lower end."),
            Bound.Indeterminate => new(value, double.NegativeInfinity, double.PositiveInfinity, true, true, false),
            _ => throw new ArgumentOutOfRangeException(nameof(bound), bound, "Unknown bound."),
        };
    }

    /// <summary>The printed value, or the result of the same arithmetic on printed values.</summary>
    public double Point { get; }

    /// <summary>The upper end when <see cref="Bound"/> is a range, otherwise null.</summary>
    public double? Upper => Bound is Bound.Range ? high : null;

    public Bound Bound => (double.IsFinite(low), double.IsFinite(high)) switch
    {
        (true, true) when low == high => approximate ? Bound.About : Bound.Exact,
        (true, true) => Bound.Range,
        (true, false) => lowOpen ? Bound.MoreThan : Bound.AtLeast,
        (false, true) => highOpen ? Bound.LessThan : Bound.AtMost,
        (false, false) => Bound.Indeterminate,
    };

    public static BoundedValue operator -(BoundedValue value) =>
        new(-value.Point, -value.high, -value.low, value.highOpen, value.lowOpen, value.approximate);

    public static BoundedValue operator +(BoundedValue left, BoundedValue right) =>
        new(left.Point + right.Point, left.low + right.low, left.high + right.high,
            left.lowOpen || right.lowOpen, left.highOpen || right.highOpen, left.approximate || right.approximate);

    public static BoundedValue operator -(BoundedValue left, BoundedValue right) => left + -right;

    public static BoundedValue operator *(BoundedValue value, double factor) =>
        factor == 0 ? Of(0)
        : factor < 0 ? -value * -factor
        : new(value.Point * factor, value.low * factor, value.high * factor, value.lowOpen, value.highOpen, value.approximate);

    /// <summary>
    /// The quotient of two non-negative quantities; null when the divisor's printed value is not above zero or the dividend's is below it.
    /// A divisor bounded only from below leaves the quotient bounded only from above, and so on. That a count is not below zero is no lower end: less than 3 of 4 is
    /// less than 75 %, and less than 3 of less than 4 says nothing. Nothing of anything is nothing.
    /// </summary>
    public static BoundedValue? Divide(BoundedValue dividend, BoundedValue divisor) =>
        divisor.Point > 0 && dividend.Point >= 0
            ? DivideNonNegative(double.IsNegativeInfinity(dividend.low) ? dividend : dividend.ClampedAtZero(), divisor.ClampedAtZero())
            : null;

    private BoundedValue ClampedAtZero() => new(Point, Math.Max(low, 0), high, low >= 0 && lowOpen, highOpen, approximate);

    private static BoundedValue DivideNonNegative(BoundedValue dividend, BoundedValue divisor)
    {
        var unboundedBelow = double.IsNegativeInfinity(dividend.low) || (dividend.low > 0 && double.IsPositiveInfinity(divisor.high));
        var low = unboundedBelow ? double.NegativeInfinity : dividend.low == 0 ? 0 : dividend.low / divisor.high;
        var high = dividend.high == 0 ? 0 : divisor.low == 0 ? double.PositiveInfinity : dividend.high / divisor.low;
        return new(dividend.Point / divisor.Point, low, high,
            unboundedBelow || dividend.lowOpen || (dividend.low > 0 && divisor.highOpen), dividend.highOpen || (dividend.high != 0 && divisor.lowOpen) || double.IsPositiveInfinity(high),
            dividend.approximate || divisor.approximate);
    }

    /// <summary>
    /// The median, the mean of the middle two of an even number. It lies between the median of the lower ends and that of the upper ends: a value of which only
    /// a lower bound is known may lie anywhere above it, and then the median too may lie higher, whatever stands in the middle.
    /// </summary>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static BoundedValue Median(IReadOnlyList<BoundedValue> values)
    {
        if (values.Count == 0) throw new ArgumentException("No values have no median.", nameof(values));
        var (points, lows, highs) = (Middle(values, value => value.Point), Middle(values, value => value.low), Middle(values, value => value.high));
        return new(
            points.Average(value => value.Point), lows.Average(value => value.low), highs.Average(value => value.high),
            lows.Any(value => value.lowOpen), highs.Any(value => value.highOpen), points.Any(value => value.approximate));
    }

    private static IReadOnlyList<BoundedValue> Middle(IReadOnlyList<BoundedValue> values, Func<BoundedValue, double> end) =>
        [.. values.OrderBy(end).Skip((values.Count - 1) / 2).Take(2 - values.Count % 2)];

    /// <summary>True when the true value is certainly at or above <paramref name="threshold"/>; null when the bound leaves it open.</summary>
    public bool? IsAtLeast(double threshold) =>
        low >= threshold ? true
        : high < threshold || (high == threshold && highOpen) ? false
        : null;

    /// <summary>True when the true value is certainly above <paramref name="threshold"/>; null when the bound leaves it open.</summary>
    public bool? IsMoreThan(double threshold) =>
        low > threshold || (low == threshold && lowOpen) ? true
        : high <= threshold ? false
        : null;

    public override string ToString() => Bound switch
    {
        Bound.Exact => FormattableString.Invariant($"{Point:R}"),
        Bound.Range => FormattableString.Invariant($"{low:R}–{high:R}"),
        var bound => FormattableString.Invariant($"{CodeLists.Bound.CodeOf(bound)} {Point:R}"),
    };
}
