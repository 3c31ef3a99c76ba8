using System.Globalization;
using ReformWarehouse.Bulletins.Evaluation;
using ReformWarehouse.Cli.Output;

namespace ReformWarehouse.Cli.Commands.Extract;

/// <summary>The columns of evaluation results and of the errors they list.</summary>
internal static class EvaluationColumns
{
    private static readonly string[] Fields = ["value", "unit", "value_and_unit", "upper", "bound", "kind", "window", "period_end", "jurisdiction", "indicator_code", "responsible_units"];

    public sealed record Row(string Document, EvaluationResult Result);

    public static IReadOnlyList<ResultColumn<Row>> Scores() =>
    [
        new("document", "文档", "document", r => r.Document, r => r.Document),
        Count("gold", "标注", r => r.Result.Gold),
        Count("read", "读出", r => r.Result.Read),
        Count("matched", "匹配", r => r.Result.Matched),
        Share("precision", "precision", r => r.Result.Precision),
        Share("recall", "recall", r => r.Result.Recall),
        Share("f1", "F1", r => r.Result.F1),
        .. Fields.Select(field => Share(field, field, r => r.Result.Accuracy(field))),
        new("errors", "", "", r => r.Result.Errors.Select(Line).ToArray()),
    ];

    public static IReadOnlyList<ResultColumn<EvaluationError>> Errors() =>
    [
        new("id", "标注号", "id", e => e.GoldId, e => e.GoldId),
        new("field", "字段", "field", e => e.Field, e => e.Field),
        new("expected", "标注为", "annotated", e => e.Expected, e => e.Expected ?? "—"),
        new("read", "读作", "read", e => e.Read, e => e.Read ?? "—"),
        new("quote", "原文", "quote", e => e.Quote, e => e.Quote.Length <= 60 ? e.Quote : e.Quote[..59] + "…"),
    ];

    private static string Line(EvaluationError e) => $"{e.GoldId} {e.Field}: {e.Expected ?? "-"} / {e.Read ?? "-"}: {e.Quote}";

    private static ResultColumn<Row> Count(string name, string zh, Func<Row, int> value) =>
        new(name, zh, name, r => value(r), r => value(r).ToString(CultureInfo.InvariantCulture)) { RightAligned = true };

    private static ResultColumn<Row> Share(string name, string title, Func<Row, double?> value) =>
        new(name, title, title, r => value(r) is { } v ? Math.Round(v, 4) : null, r => value(r)?.ToString("0.000", CultureInfo.InvariantCulture) ?? "—") { RightAligned = true };
}
