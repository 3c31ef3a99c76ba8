using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Ingestion.Validation;

/// <summary>Runs every rule over a return. A row with an error is rejected whole; its neighbours are not touched.</summary>
public sealed class ReturnValidator
{
    private static readonly IStatementRule[] Rules =
    [
        new ValueMissingRule(), new RangeEndsRule(), new UnitOfIndicatorRule(), new ValidRangeRule(),
        new PeriodOrderRule(), new NumeratorWithinDenominatorRule(), new DifferenceRule(),
    ];

    public ReportLoad Validate(ReturnFile file)
    {
        var rejections = new List<RejectedRow>([.. file.Notices, .. file.Malformed]);
        var statements = new List<StatementRow>(file.Rows.Count);
        var lineOfCell = new Dictionary<object, int>();
        foreach (var row in file.Rows)
        {
            var (statement, findings) = StatementReader.Read(row, file.Report.SourceDocument);
            rejections.AddRange(findings.Select(finding => finding.On(row)));
            if (statement is null) continue;

            var ruleFindings = Check(statement, lineOfCell).ToArray();
            rejections.AddRange(ruleFindings.Select(finding => finding.On(row)));
            if (ruleFindings.All(finding => finding.Severity != Severity.Error)) statements.Add(statement);
        }

        return new ReportLoad(file.Report, statements, rejections, file.Rows.Count + file.Malformed.Count);
    }

    private static IEnumerable<Finding> Check(StatementRow statement, Dictionary<object, int> lineOfCell)
    {
        var indicator = ReferenceData.Indicators.Indicator(statement.IndicatorCode)!;
        foreach (var rule in Rules)
            if (rule.Check(statement, indicator) is { } finding)
                yield return finding;
        if (DuplicateStatement.Check(statement, lineOfCell) is { } duplicate) yield return duplicate;
    }
}
