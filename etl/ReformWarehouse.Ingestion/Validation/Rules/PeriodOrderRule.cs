using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Validation.Rules;

/// <summary>A period ends in or after the year it starts in, and a level at a year has no start.</summary>
public sealed class PeriodOrderRule : IStatementRule
{
    public string Code => "period_order";

    public Finding? Check(StatementRow statement, Indicator indicator) =>
        statement.PeriodStart > statement.PeriodEnd
            ? new Finding(Code, Severity.Error, $"{statement.PeriodStart}–{statement.PeriodEnd}",
                "period_start 晚于 period_end，请对调或更正。", "period_start is after period_end; swap or correct them.")
        : statement.PeriodStart is not null && statement.Window == Window.LevelAtYear
            ? new Finding(Code, Severity.Error, $"{statement.PeriodStart}",
                "年末数（level_at_year）没有起始年，请清空 period_start 或改 temporal。", "a level_at_year has no start; clear period_start or change temporal.")
        : null;
}
