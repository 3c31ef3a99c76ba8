using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Validation;

/// <summary>
/// The same statement twice in one return, to the last column that gives it meaning: the second is rejected, because a restatement loads once.
/// The same cell with another value is no duplicate but a conflict; both are loaded and reported.
/// </summary>
internal static class DuplicateStatement
{
    public static Finding? Check(StatementRow statement, Dictionary<object, string> placeOfCell)
    {
        var identity = (statement.IndicatorCode, statement.JurisdictionCode, statement.Subject, statement.Kind, statement.Role, statement.Window,
            (statement.PeriodStart, statement.PeriodEnd, statement.DeltaType, statement.AgainstCode, statement.Value, statement.Upper, statement.Bound));
        return placeOfCell.TryAdd(identity, statement.SourcePlace)
            ? null
            : new Finding("duplicate", Severity.Error, statement.ValueText,
                $"与 {placeOfCell[identity]} 完全相同；同一事实只报一次，其他出处填在 restated_at。",
                $"the same statement as at {placeOfCell[identity]}; report a fact once and name its other places in restated_at.");
    }
}
