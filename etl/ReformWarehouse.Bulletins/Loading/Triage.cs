using ReformWarehouse.Bulletins.Review;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Bulletins.Loading;

/// <summary>What becomes of a statement.</summary>
public enum Verdict
{
    /// <summary>Loaded as a fact.</summary>
    Load,

    /// <summary>Waits for a reviewer.</summary>
    Review,

    /// <summary>Right, but no fact of its own: a growth rate, a rank, or a restatement.</summary>
    NotAFact,

    /// <summary>A reviewer rejected it.</summary>
    Rejected,
}

/// <summary>A statement with its name, what becomes of it and why.</summary>
public sealed record TriagedStatement(string Id, Statement Statement, Verdict Verdict, Reason? Reason, StatementRow? Row, ReviewDecision? Decision);

/// <summary>
/// Sorts a document's statements: a reviewer's decision first; then what keeps a statement from being a fact; then doubts
/// (a contradicted share, a return that says otherwise, low confidence), which send it to the review list.
/// </summary>
public sealed class Triage
{
    /// <summary>The least confidence of a statement that loads without review.</summary>
    public const double LeastConfidence = 0.85;

    private readonly IReadOnlyDictionary<string, ReviewDecision> _decisions;
    private readonly Func<StatementRow, Reason?> _rules;
    private readonly Func<StatementRow, double?> _returned;

    /// <param name="decisions">The reviewers' decisions on this document.</param>
    /// <param name="rules">The validation rules: why a row may not be loaded; null when it may.</param>
    /// <param name="returned">The value that a tabular return gives for the row's cell; null when none does.</param>
    public Triage(IReadOnlyDictionary<string, ReviewDecision> decisions, Func<StatementRow, Reason?> rules, Func<StatementRow, double?> returned) =>
        (_decisions, _rules, _returned) = (decisions, rules, returned);

    /// <summary>The statements of one document in their order.</summary>
    public IReadOnlyList<TriagedStatement> Sort(string sha256, IReadOnlyList<Statement> statements)
    {
        var ids = StatementIds.Of(sha256, statements);
        var places = new Dictionary<object, int>();
        var sorted = new List<TriagedStatement>(statements.Count);
        for (var i = 0; i < statements.Count; i++) sorted.Add(One(ids[i], statements[i], i + 1, places, sorted));
        return sorted;
    }

    private TriagedStatement One(string id, Statement read, int number, Dictionary<object, int> places, List<TriagedStatement> sorted)
    {
        var decision = _decisions.GetValueOrDefault(id);
        var statement = decision?.Correction?.Apply(read) ?? read;
        if (decision?.Action == "reject") return new(id, statement, Verdict.Rejected, new("rejected", $"{decision.By} 已退回", $"rejected by {decision.By}"), null, decision);
        var (row, reason) = StatementMapping.Map(statement, number);
        if (row is null) return new(id, statement, reason!.Code == "not_a_level" ? Verdict.NotAFact : Verdict.Review, reason, null, decision);
        if (_rules(row) is { } broken) return new(id, statement, Verdict.Review, broken, null, decision);
        if (decision is null && Doubt(statement, row) is { } doubt)
            return new(id, statement, doubt.Code == "returned" ? Verdict.NotAFact : Verdict.Review, doubt, null, null);
        var identity = (row.IndicatorCode, row.JurisdictionCode, row.Kind, row.Role, row.Window, (row.PeriodStart, row.PeriodEnd, row.DeltaType, row.AgainstCode, row.Value, row.Upper, row.Bound));
        if (places.TryAdd(identity, sorted.Count)) return new(id, statement, Verdict.Load, null, row, decision);
        Restate(sorted, places[identity], row.SourcePlace);
        return new(id, statement, Verdict.NotAFact, new("restated", $"与 {sorted[places[identity]].Id} 同一事实", $"restates {sorted[places[identity]].Id}"), null, decision);
    }

    /// <summary>A fact stated again loads once and knows its other places.</summary>
    private static void Restate(List<TriagedStatement> sorted, int first, string place)
    {
        var row = sorted[first].Row!;
        sorted[first] = sorted[first] with { Row = row with { RestatedAt = row.RestatedAt is null ? place : $"{row.RestatedAt}; {place}" } };
    }

    private Reason? Doubt(Statement statement, StatementRow row)
    {
        if (RatioCheck.Contradiction(statement) is { } share)
            return new("ratio_contradicts",
                $"印作 {statement.ValueText}%，按 {statement.Numerator}/{statement.Denominator} 应为 {share}%",
                $"printed {statement.ValueText}%, but {statement.Numerator}/{statement.Denominator} is {share}%");
        if (_returned(row) is { } returned)
            return returned == row.Value
                ? new("returned", "报表已报此数", "a return states the same figure")
                : new("return_differs", $"报表报的是 {returned}，以报表为准", $"a return states {returned}, which stands");
        return statement.Confidence < LeastConfidence
            ? new("low_confidence", $"把握 {statement.Confidence:0.00}，低于 {LeastConfidence:0.00}", $"confidence {statement.Confidence:0.00}, below {LeastConfidence:0.00}")
            : null;
    }
}
