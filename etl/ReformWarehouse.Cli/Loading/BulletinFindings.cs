using System.Text.Json;
using ReformWarehouse.Bulletins.Loading;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Cli.Loading;

/// <summary>What loading a document of prose has to say: each contradiction, and how many statements wait for review.</summary>
internal static class BulletinFindings
{
    private static readonly string[] Contradictions = ["ratio_contradicts", "return_differs"];

    public static IEnumerable<RejectedRow> Of(IReadOnlyList<TriagedStatement> statements)
    {
        var waiting = statements.Where(s => s.Verdict == Verdict.Review).ToList();
        foreach (var statement in waiting.Where(s => Contradictions.Contains(s.Reason!.Code)))
        {
            yield return new RejectedRow(
                $"@{statement.Statement.CharStart}–{statement.Statement.CharEnd}", statement.Reason!.Code, "warning",
                $"“{statement.Statement.Quote}”：{statement.Reason.Zh}（{statement.Id}）。",
                $"'{statement.Statement.Quote}': {statement.Reason.En} ({statement.Id}).",
                statement.Statement.ValueText, JsonSerializer.Serialize(statement.Statement));
        }

        if (waiting.Count == 0) yield break;
        var unknown = waiting.Count(s => s.Reason!.Code == "unknown_indicator");
        yield return new RejectedRow("document", "review", "info",
            $"{waiting.Count} 条语句待审（其中 {unknown} 条的指标不在目录中）：reform review list。",
            $"{waiting.Count} statements wait for review ({unknown} of indicators outside the catalogue): reform review list.",
            null, JsonSerializer.Serialize(waiting.Select(s => s.Id)));
    }
}
