using System.Globalization;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Validation.Rules;

/// <summary>Of a share, the stated part does not exceed the stated whole, and the whole is above zero.</summary>
public sealed class NumeratorWithinDenominatorRule : IStatementRule
{
    public string Code => "numerator_within_denominator";

    public Finding? Check(StatementRow statement, Indicator indicator) =>
        statement.Denominator <= 0 || (statement.Numerator > statement.Denominator && !(indicator.ValidMaximum > 100))
            ? new Finding(Code, Severity.Error,
                string.Create(CultureInfo.InvariantCulture, $"{statement.Numerator}/{statement.Denominator}"),
                "分母应大于零，分子不能大于分母；请核对。", "the denominator must be above zero and the numerator not above it; check both.")
            : null;
}
