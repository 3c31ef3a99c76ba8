using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Validation.Rules;

/// <summary>A range has two ends in order, and only a range has an upper end.</summary>
public sealed class RangeEndsRule : IStatementRule
{
    public string Code => "range_ends";

    public Finding? Check(StatementRow statement, Indicator indicator)
    {
        var isRange = statement.Bound == Bound.Range;
        var fits = isRange ? statement.Upper >= statement.Value : statement.Upper is null;
        if (fits && statement.Bound != Bound.Indeterminate) return null;
        return new Finding(Code, Severity.Error, null,
            "bound=range 时 value 填下限、upper 填不小于它的上限；其他 bound 不填 upper；bound 不能为“?”。",
            "with bound=range, value is the lower end and upper an end not below it; other bounds leave upper empty, and '?' is not for input.");
    }
}
