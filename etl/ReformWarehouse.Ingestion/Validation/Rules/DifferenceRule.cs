using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Ingestion.Validation.Rules;

/// <summary>A stated difference names its benchmark and direction and is not negative; no other row has a benchmark.</summary>
public sealed class DifferenceRule : IStatementRule
{
    public string Code => "difference";

    public Finding? Check(StatementRow statement, Indicator indicator)
    {
        if (statement.Role != ValueRole.Difference) return null;
        if (statement.Kind == StatementKind.Comparison && statement.Direction is not null && statement.Value is null or >= 0
            && statement.AgainstCode is { } code && ReferenceData.Jurisdictions.On(code, new DateOnly(statement.PeriodEnd, 12, 31)) is not null)
            return null;
        return new Finding(Code, Severity.Error, statement.AgainstCode,
            "差距（value_role=difference）的 kind 应为 comparison，须填 against_code（区划代码）和 direction，数值不为负。",
            "a difference has kind comparison, an against_code that is a jurisdiction's, a direction, and a value that is not negative.");
    }
}
