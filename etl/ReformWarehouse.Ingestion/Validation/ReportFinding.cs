using System.Globalization;
using ReformWarehouse.Ingestion.Validation.Figures;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Validation;

/// <summary>What a rule on a whole return found on one of its rows.</summary>
/// <param name="Row">The row.</param>
/// <param name="Finding">The finding, with the rule's usual severity.</param>
public sealed record ReportFinding(StatementRow Row, Finding Finding)
{
    public static ReportFinding On(Figure figure, string rule, Severity severity, FormattableString zh, FormattableString en) => On(figure.Row!, rule, severity, zh, en);

    public static ReportFinding On(StatementRow row, string rule, Severity severity, FormattableString zh, FormattableString en) => new(row,
        new Finding(rule, severity, row.ValueText ?? row.PrintedValue?.ToString(CultureInfo.InvariantCulture),
            zh.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture)));
}
