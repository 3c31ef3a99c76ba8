using System.Globalization;

namespace ReformWarehouse.GapAnalysis;

/// <summary>
/// The result of a measure: a finite number, or the reason why there is none. A result never holds NaN or infinity,
/// and an undefined result never reads as 0. The default value is undefined (<see cref="UndefinedReason.NotComputed"/>).
/// </summary>
public readonly record struct MeasureResult
{
    private readonly bool defined;
    private readonly double number;
    private readonly UndefinedReason reason;

    private MeasureResult(bool defined, double number, UndefinedReason reason) =>
        (this.defined, this.number, this.reason) = (defined, number, reason);

    /// <summary>The number, or null when undefined.</summary>
    public double? Value => defined ? number : null;

    /// <summary>Why there is no number; null when there is one.</summary>
    public UndefinedReason? Reason => defined ? null : reason;

    /// <summary>True when there is a number.</summary>
    public bool IsDefined => defined;

    /// <summary>The number; throws when undefined. For callers that have checked <see cref="IsDefined"/>.</summary>
    public double Required => defined ? number : throw new InvalidOperationException($"The result is undefined: {reason.Code()}.");

    /// <summary>A result from a number; a number that is not finite becomes <see cref="UndefinedReason.NotFinite"/>. Minus zero becomes
    /// zero.</summary>
    public static MeasureResult Of(double value) =>
        double.IsFinite(value) ? new(true, value == 0 ? 0 : value, default) : Undefined(UndefinedReason.NotFinite);

    /// <summary>A result from a number that may be missing.</summary>
    public static MeasureResult Of(double? value) => value is { } v ? Of(v) : Undefined(UndefinedReason.MissingInput);

    /// <summary>A result without a number.</summary>
    public static MeasureResult Undefined(UndefinedReason reason) => new(false, 0, reason);

    /// <summary>The result of a further step on the number; an undefined result stays undefined for its own reason.</summary>
    public MeasureResult Then(Func<double, MeasureResult> next) => defined ? next(number) : this;

    /// <summary>The result of combining two numbers; the first undefined one gives the reason.</summary>
    public static MeasureResult Combine(MeasureResult a, MeasureResult b, Func<double, double, MeasureResult> combine) =>
        !a.defined ? a : !b.defined ? b : combine(a.number, b.number);

    /// <summary>See <see cref="Of(double)"/>.</summary>
    public static implicit operator MeasureResult(double value) => Of(value);

    /// <summary>See <see cref="Undefined"/>.</summary>
    public static implicit operator MeasureResult(UndefinedReason reason) => Undefined(reason);

    /// <summary>The number in invariant notation, or the reason's code.</summary>
    public override string ToString() => defined ? number.ToString("R", CultureInfo.InvariantCulture) : reason.Code();
}
