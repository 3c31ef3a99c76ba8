using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.Ingestion.Validation.Figures;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Ingestion.Validation;

/// <summary>Runs every rule over a return. A row with an error is rejected whole; its neighbours are not touched.</summary>
/// <param name="rules">The configuration; null for the one that ships with the program.</param>
/// <param name="known">What the warehouse holds of some indicators; null when it is not to be asked.</param>
public sealed class ReturnValidator(RuleBook? rules = null, Func<IReadOnlyCollection<string>, KnownFigures>? known = null)
{
    private readonly RuleBook rules = rules ?? RuleBook.Default;

    /// <param name="file">The return, or as much of it as the rules must see.</param>
    /// <param name="peers">What edits among peers found, where the peers are not all in the file; null: the rule works it out.</param>
    public ReportLoad Validate(ReturnFile file, PeerEdits? peers = null)
    {
        var rejections = new List<RejectedRow>([.. file.Notices, .. file.Malformed]);
        var statements = new List<StatementRow>(file.Rows.Count);
        var rowOf = new Dictionary<StatementRow, ReturnRow>(ReferenceEqualityComparer.Instance);
        var placeOfCell = new Dictionary<object, string>();
        var suggestions = new CodeSuggestions();
        foreach (var row in file.Rows)
        {
            var (statement, findings) = StatementReader.Read(row, file.Report.SourceDocument, suggestions);
            rejections.AddRange(findings.Select(finding => finding.On(row)));
            if (statement is null) continue;

            var ruleFindings = Check(statement, placeOfCell).ToArray();
            rejections.AddRange(ruleFindings.Select(finding => finding.On(row)));
            if (ruleFindings.Any(finding => finding.Severity == Severity.Error)) continue;
            statements.Add(statement);
            rowOf.Add(statement, row);
        }

        var rejected = CheckReport(file.Report, statements, rowOf, rejections, peers);
        if (rejected.Count > 0) statements.RemoveAll(rejected.Contains);
        return new ReportLoad(file.Report, statements, rejections, file.Rows.Count + file.Malformed.Count) { Amendment = file.Amendment };
    }

    /// <summary>The rows that can be read as statements, whether or not a rule rejects them.</summary>
    public static IEnumerable<StatementRow> Readable(IEnumerable<ReturnRow> rows, string? sourceDocument)
    {
        var suggestions = new CodeSuggestions();
        return rows.Select(row => StatementReader.Read(row, sourceDocument, suggestions).Statement).OfType<StatementRow>();
    }

    /// <summary>What the rules on one statement say, whatever kind of document it comes from.</summary>
    public IEnumerable<Finding> Check(StatementRow statement) => Check(statement, []);

    private IEnumerable<Finding> Check(StatementRow statement, Dictionary<object, string> placeOfCell)
    {
        var indicator = ReferenceData.Indicators.Indicator(statement.IndicatorCode)!;
        foreach (var rule in RuleCatalogue.OnStatements)
            if (rule.Check(statement, indicator) is { } finding && rules.Apply(finding, statement) is { } applied)
                yield return applied;
        if (DuplicateStatement.Check(statement, placeOfCell) is { } duplicate) yield return duplicate;
    }

    private HashSet<StatementRow> CheckReport(
        ReportRow report, List<StatementRow> statements, Dictionary<StatementRow, ReturnRow> rowOf, List<RejectedRow> rejections, PeerEdits? peers)
    {
        var rejected = new HashSet<StatementRow>(ReferenceEqualityComparer.Instance);
        if (statements.Count == 0) return rejected;
        var held = known?.Invoke(statements.Select(row => row.IndicatorCode).ToHashSet(StringComparer.Ordinal)) ?? KnownFigures.None;
        var figures = new ReportFigures(report, statements, held) { PeerEdits = peers };
        foreach (var (row, finding) in RuleCatalogue.OnReports.SelectMany(rule => rule.Check(figures, rules)))
        {
            if (rules.Apply(finding, row) is not { } applied) continue;
            rejections.Add(applied.On(rowOf[row]));
            if (applied.Severity == Severity.Error) rejected.Add(row);
        }

        return rejected;
    }
}
