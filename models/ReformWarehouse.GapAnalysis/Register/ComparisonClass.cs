using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Register;

/// <summary>
/// Everything of a figure that decides what it may be compared with, and nothing of how large it is: figures of one class are graded alike.
/// A warehouse of millions of figures holds dozens of classes.
/// </summary>
/// <param name="Operator">Set for a target; null for a result.</param>
/// <param name="Year">Year of the value, or the target's due year.</param>
/// <param name="Window">Over what time it counts.</param>
/// <param name="PeriodStart">First year of a cumulative window; null when not stated.</param>
/// <param name="DeltaType">Set for an increase; null for a plain level or amount.</param>
/// <param name="Bound">Of the printed numeral; a range without extent is exact.</param>
/// <param name="Role">What the numeral is in its sentence.</param>
/// <param name="Status">Its observation status.</param>
/// <param name="UnitBase">Its unit.</param>
/// <param name="Subject">Whose it is beside the division; null for the division's own.</param>
/// <param name="Note">Only where the definition differs: what differs.</param>
/// <param name="IsDerived">Computed, not stated. How it was computed differs from figure to figure: reasons name it by a placeholder.</param>
public sealed record ComparisonClass(
    TargetOperator? Operator, int Year, Window Window, int? PeriodStart, DeltaType? DeltaType, Bound Bound, ValueRole Role,
    ObservationStatus Status, string UnitBase, string? Subject, string? Note, bool IsDerived)
{
    /// <summary>A figure of this class.</summary>
    internal Level Level(string jurisdiction, double value, string derivation) => new()
    {
        IndicatorCode = "",
        JurisdictionCode = jurisdiction,
        Subject = Subject,
        PeriodStart = PeriodStart,
        Year = Year,
        Window = Window,
        DeltaType = DeltaType,
        Value = BoundedValue.Of(value, Bound, value + 1),
        UnitBase = UnitBase,
        Role = Role,
        Status = Status,
        TargetOperator = Operator,
        Derivation = IsDerived ? derivation : null,
        Note = Note,
        Sources = [],
    };
}
