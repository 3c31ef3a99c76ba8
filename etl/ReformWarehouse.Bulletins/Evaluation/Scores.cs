namespace ReformWarehouse.Bulletins.Evaluation;

/// <summary>How often a field was right among the matched statements that the annotation covers.</summary>
public sealed record FieldScore(string Field, int Right, int Of)
{
    /// <summary>The share of right ones; null when the annotation covers the field nowhere.</summary>
    public double? Accuracy => Of == 0 ? null : (double)Right / Of;
}

/// <summary>One error: which statement, which field, what was annotated and what was read.</summary>
public sealed record EvaluationError(string GoldId, string Field, string? Expected, string? Read, string Quote);

/// <summary>
/// The result of an evaluation. <see cref="Precision"/> and <see cref="F1"/> mean something only where the annotation is
/// complete; on a partial one read <see cref="Recall"/> and the fields.
/// </summary>
public sealed record EvaluationResult(int Gold, int Read, int Matched, IReadOnlyList<FieldScore> Fields, IReadOnlyList<EvaluationError> Errors)
{
    public double Precision => Read == 0 ? 0 : (double)Matched / Read;

    public double Recall => Gold == 0 ? 0 : (double)Matched / Gold;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The accuracy of a field; null when the annotation does not cover it.</summary>
    public double? Accuracy(string field) => Fields.Single(f => f.Field == field).Accuracy;

    /// <summary>Several documents' results as one.</summary>
    public static EvaluationResult Sum(IReadOnlyList<EvaluationResult> results) => new(
        results.Sum(r => r.Gold),
        results.Sum(r => r.Read),
        results.Sum(r => r.Matched),
        [.. results.SelectMany(r => r.Fields).GroupBy(f => f.Field).Select(g => new FieldScore(g.Key, g.Sum(f => f.Right), g.Sum(f => f.Of)))],
        [.. results.SelectMany(r => r.Errors)]);
}
