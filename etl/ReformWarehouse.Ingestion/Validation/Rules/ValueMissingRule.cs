using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Validation.Rules;

/// <summary>A row without a number must say why: missing, suppressed, not applicable, not significant, or relative to a baseline. Empty is never zero.</summary>
public sealed class ValueMissingRule : IStatementRule
{
    public string Code => "value_missing";

    public Finding? Check(StatementRow statement, Indicator indicator)
    {
        var explained = statement.Role == ValueRole.RelativeToBaseline
            ? statement.RelativeTo is not null
            : statement.Status is ObservationStatus.Missing or ObservationStatus.NotApplicable or ObservationStatus.Suppressed or ObservationStatus.NotSignificant;
        return statement.Value is null && !explained
            ? new Finding(Code, Severity.Error, null,
                "没有数值，也没有说明原因；缺报填 obs_status=O，不适用填 M，不公布填 Q，不足最小单位填 N，相对目标填 relative_to。",
                "there is no value and no reason; say obs_status=O for missing, M for not applicable, Q for suppressed, N for less than the smallest unit, or relative_to for a relative target.")
            : null;
    }
}
