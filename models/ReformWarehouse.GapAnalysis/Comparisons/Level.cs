using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Comparisons;

/// <summary>One side of a comparison: the level of an indicator in a jurisdiction, stated, targeted or derived, with everything that decides comparability.</summary>
public sealed record Level
{
    public required string IndicatorCode { get; init; }

    /// <summary>Null for a benchmark that is no single jurisdiction (a median).</summary>
    public required string? JurisdictionCode { get; init; }

    public string? Subject { get; init; }

    public int? PeriodStart { get; init; }

    public required int Year { get; init; }

    public required Window Window { get; init; }

    public DeltaType? DeltaType { get; init; }

    public required BoundedValue Value { get; init; }

    public required string UnitBase { get; init; }

    public ValueRole Role { get; init; } = ValueRole.Level;

    public ObservationStatus Status { get; init; } = ObservationStatus.Normal;

    /// <summary>Set when the level is a target; null for a result.</summary>
    public TargetOperator? TargetOperator { get; init; }

    /// <summary>How the level was computed, <c>43689 / 46524</c>; null when it was stated.</summary>
    public string? Derivation { get; init; }

    /// <summary>The share's own denominator where the report states it; null if not.</summary>
    public double? Denominator { get; init; }

    public string? Note { get; init; }

    public required IReadOnlyList<SourceReference> Sources { get; init; }

    public bool IsTarget => TargetOperator is not null;

    public bool IsDerived => Derivation is not null;

    /// <summary>A target's numeral is a threshold and therefore exact; a result's bound is carried.</summary>
    public BoundedValue Comparable => IsTarget && TargetOperator is not Observations.TargetOperator.Between ? BoundedValue.Of(Value.Point) : Value;

    /// <exception cref="ArgumentException">The observation has no value.</exception>
    public static Level Of(Observation observation) => OfFigure(observation, "An observation without a value is no level.") with
    {
        Role = observation.Role,
        Status = observation.Status,
        Denominator = observation.Denominator,
    };

    /// <exception cref="ArgumentException">The target has no number of its own.</exception>
    public static Level Of(Target target) => OfFigure(target, "A target relative to a baseline is no level.") with
    {
        TargetOperator = target.Operator,
        Status = target.Status,
    };

    private static Level OfFigure(ReportedFigure figure, string refusal) => new()
    {
        IndicatorCode = figure.IndicatorCode,
        JurisdictionCode = figure.JurisdictionCode,
        Subject = figure.Subject,
        PeriodStart = figure.PeriodStart,
        Year = figure.Year,
        Window = figure.Window,
        DeltaType = figure.DeltaType,
        Value = figure.Value ?? throw new ArgumentException(refusal, nameof(figure)),
        UnitBase = figure.UnitBase,
        Note = figure.Note,
        Sources = [figure.Source],
    };
}
