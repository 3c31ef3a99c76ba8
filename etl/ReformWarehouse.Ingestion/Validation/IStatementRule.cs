using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Validation;

/// <summary>A rule on one statement whose codes and numbers could be read. One rule a file.</summary>
public interface IStatementRule
{
    /// <summary>Its code in messages and in the rules' configuration.</summary>
    string Code { get; }

    /// <returns>Null when the rule has nothing to say.</returns>
    Finding? Check(StatementRow statement, Indicator indicator);
}
