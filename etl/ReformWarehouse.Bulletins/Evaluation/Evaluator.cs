using System.Globalization;

namespace ReformWarehouse.Bulletins.Evaluation;

/// <summary>Scores the readings of documents against their annotations.</summary>
public static class Evaluator
{
    private sealed record Field(string Name, Func<GoldStatement, bool> Covered, Func<GoldStatement, string?> Gold, Func<Statement, string?> Read);

    private static readonly Field[] Fields =
    [
        new("value", _ => true, g => Number(g.ValueBase), s => Number(s.ValueBase)),
        new("unit", g => g.ValueBase is not null, g => g.UnitBase, s => s.UnitBase),
        new("value_and_unit", _ => true, g => $"{Number(g.ValueBase)} {(g.ValueBase is null ? "" : g.UnitBase)}", s => $"{Number(s.ValueBase)} {(s.ValueBase is null ? "" : s.UnitBase)}"),
        new("upper", g => g.UpperBase is not null, g => Number(g.UpperBase), s => Number(s.UpperBase)),
        new("bound", _ => true, g => g.Bound, s => s.Bound),
        new("kind", _ => true, g => g.Kind, s => s.Kind),
        new("window", _ => true, g => g.Temporal, s => s.Temporal),
        new("period_end", g => g.PeriodEnd is not null, g => Number(g.PeriodEnd), s => Number(s.PeriodEnd)),
        new("jurisdiction", _ => true, g => g.HasJurisdictionCode ? g.JurisdictionCode : g.Jurisdiction, s => s.JurisdictionCode),
        new("indicator_code", g => g.HasIndicatorCode, g => g.IndicatorCode, s => s.IndicatorCode),
        new("responsible_units", g => g.HasResponsibleUnits, g => string.Join('、', g.ResponsibleUnits), s => string.Join('、', s.ResponsibleUnits)),
    ];

    /// <summary>The score of one document's reading.</summary>
    public static EvaluationResult Evaluate(string text, IReadOnlyList<GoldStatement> gold, IReadOnlyList<Statement> read)
    {
        var (pairs, surplus) = StatementMatcher.Match(text, gold, read);
        var errors = new List<EvaluationError>();
        var scores = new List<FieldScore>();
        foreach (var field in Fields)
        {
            var (right, of) = (0, 0);
            foreach (var (statement, reading) in pairs)
            {
                if (reading is null || !field.Covered(statement)) continue;
                of++;
                var (expected, actual) = (field.Gold(statement), field.Name == "jurisdiction" && !statement.HasJurisdictionCode ? reading.Jurisdiction : field.Read(reading));
                if (string.Equals(expected, actual, StringComparison.Ordinal)) right++;
                else errors.Add(new EvaluationError(statement.Id, field.Name, expected, actual, $"{statement.Quote} [{reading.IndicatorText}]"));
            }

            scores.Add(new FieldScore(field.Name, right, of));
        }

        errors.InsertRange(0, pairs.Where(p => p.Read is null).Select(p => new EvaluationError(p.Gold.Id, "missed", p.Gold.ValueText, null, p.Gold.Quote)));
        errors.AddRange(surplus.Select(s => new EvaluationError("", "surplus", null, s.ValueText, s.Quote)));
        return new EvaluationResult(gold.Count, read.Count, pairs.Count(p => p.Read is not null), scores, errors);
    }

    private static string? Number(decimal? value) => value is null ? null : (value.Value / 1.000000000m).ToString("0.#########", CultureInfo.InvariantCulture);
}
