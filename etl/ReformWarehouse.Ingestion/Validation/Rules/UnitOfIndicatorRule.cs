using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Ingestion.Validation.Rules;

/// <summary>
/// The unit measures what the indicator measures. Another kind (money for a count) is an error; another unit of the same kind (户次 for 人次)
/// is kept in its own unit and flagged: it will never be set against figures in the indicator's unit.
/// </summary>
public sealed class UnitOfIndicatorRule : IStatementRule
{
    public string Code => "unit_of_indicator";

    public Finding? Check(StatementRow statement, Indicator indicator)
    {
        var expected = statement.Role == ValueRole.Difference && indicator.IsPercentage ? "百分点" : indicator.BaseUnit;
        if (statement.UnitBase == expected) return null;
        var sameKind = ReferenceData.Units.Find(statement.UnitBase)?.Kind is { } kind && ReferenceData.Units.Find(expected)?.Kind == kind;
        return sameKind
            ? new Finding(Code, Severity.Warning, statement.Unit,
                $"{indicator.Code} 以“{expected}”计，本行以“{statement.UnitBase}”计，已按原单位保存，不与其他数比较。",
                $"{indicator.Code} is counted in {expected}, this row in {statement.UnitBase}; it is kept in its own unit and not compared.")
            : new Finding(Code, Severity.Error, statement.Unit,
                $"{indicator.Code} 以“{expected}”计，不能用“{statement.Unit}”填报；请核对指标或单位。",
                $"{indicator.Code} is measured in {expected} and cannot be reported in {statement.Unit}; check the indicator or the unit.");
    }
}
