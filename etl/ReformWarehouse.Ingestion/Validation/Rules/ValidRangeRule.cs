using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Validation.Rules;

/// <summary>A level lies inside the indicator's valid range, both ends inclusive. Differences are not levels.</summary>
public sealed class ValidRangeRule : IStatementRule
{
    public string Code => "valid_range";

    public Finding? Check(StatementRow statement, Indicator indicator)
    {
        if (statement.Role == ValueRole.Difference || statement.UnitBase != indicator.BaseUnit || statement.Value is not { } value) return null;
        var highest = statement.Upper ?? value;
        return value < indicator.ValidMinimum || highest > indicator.ValidMaximum
            ? new Finding(Code, Severity.Error, statement.ValueText ?? statement.PrintedValue?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                $"{indicator.Code} 的值应在 {indicator.ValidMinimum} 到 {indicator.ValidMaximum} {indicator.BaseUnit} 之间；请核对数值和单位。",
                $"{indicator.Code} lies between {indicator.ValidMinimum} and {indicator.ValidMaximum} {indicator.BaseUnit}; check value and unit.")
            : null;
    }
}
