using System.Data.Common;
using ReformWarehouse.Observations;

namespace ReformWarehouse.Storage.Warehouse;

/// <summary>Rows of the current views as figures of the vocabulary.</summary>
internal static class FigureRows
{
    public static Observation Observation(DbDataReader row) => new()
    {
        IndicatorCode = row.Text("indicator_code"),
        JurisdictionCode = row.Text("jurisdiction_code"),
        Subject = row.MaybeText("subject"),
        PeriodStart = row.MaybeInt("period_start"),
        Year = row.Int("year"),
        Window = CodeLists.Window.Parse(row.Text("temporal")),
        PeriodBasis = CodeLists.PeriodBasis.Parse(row.Text("period_basis")),
        Value = Value(row),
        UnitBase = row.Text("unit_base"),
        DeltaType = Delta(row),
        Source = Source(row),
        Note = row.MaybeText("note"),
        Kind = CodeLists.Kind.Parse(row.Text("kind")),
        Role = CodeLists.ValueRole.Parse(row.Text("value_role")),
        Numerator = row.MaybeNumber("numerator"),
        Denominator = row.MaybeNumber("denominator"),
        Status = CodeLists.ObservationStatus.Parse(row.Text("obs_status")),
    };

    public static Target Target(DbDataReader row) => new()
    {
        IndicatorCode = row.Text("indicator_code"),
        JurisdictionCode = row.Text("jurisdiction_code"),
        Subject = row.MaybeText("subject"),
        PeriodStart = row.MaybeInt("period_start"),
        Year = row.Int("due_year"),
        Window = CodeLists.Window.Parse(row.Text("temporal")),
        PeriodBasis = CodeLists.PeriodBasis.Parse(row.Text("period_basis")),
        Value = Value(row),
        UnitBase = row.Text("unit_base"),
        DeltaType = Delta(row),
        Source = Source(row),
        Note = row.MaybeText("note"),
        Operator = TargetOperators.Codes.Parse(row.Text("operator")),
        PlanCode = row.MaybeText("plan_code"),
        RelativeTo = row.MaybeText("relative_to"),
        Status = CodeLists.ObservationStatus.Parse(row.Text("obs_status")),
    };

    public static StatedDifference Difference(DbDataReader row) => new()
    {
        IndicatorCode = row.Text("indicator_code"),
        JurisdictionCode = row.Text("jurisdiction_code"),
        Subject = row.MaybeText("subject"),
        PeriodStart = row.MaybeInt("period_start"),
        Year = row.Int("year"),
        Window = CodeLists.Window.Parse(row.Text("temporal")),
        PeriodBasis = CodeLists.PeriodBasis.Parse(row.Text("period_basis")),
        Value = Value(row),
        UnitBase = row.Text("unit_base"),
        Source = Source(row),
        Note = row.MaybeText("note"),
        AgainstCode = row.Text("against_code"),
        Direction = CodeLists.Direction.Parse(row.Text("direction")),
    };

    private static BoundedValue? Value(DbDataReader row) =>
        row.MaybeNumber("value") is { } value ? BoundedValue.Of(value, CodeLists.Bound.Parse(row.Text("bound")), row.MaybeNumber("upper")) : null;

    private static DeltaType? Delta(DbDataReader row) =>
        row.MaybeText("delta_type") is { } code ? CodeLists.DeltaType.Parse(code) : null;

    private static SourceReference Source(DbDataReader row) => new(
        row.Text("report_code"), row.MaybeText("source_document"), row.MaybeText("source_section"),
        row.MaybeInt("source_start"), row.MaybeInt("source_end"), row.Text("source_place"));
}
