using System.CommandLine;
using System.Globalization;
using ReformWarehouse.Bulletins.Loading;
using ReformWarehouse.Cli.Loading;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.Ingestion.Validation;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Cli.Commands.Review;

/// <summary><c>reform review list</c>: what waits, with its reason; with <c>--all</c> every statement and what became of it.</summary>
internal static class ReviewListCommand
{
    private sealed record Row(string Document, TriagedStatement Item);

    public static Command Create()
    {
        var all = new Option<bool>("--all") { Description = "列出全部语句 / list every statement" };
        var command = new Command("list", "列出待审的语句 / list what waits") { all };
        command.SetAction(result =>
        {
            var culture = result.GetRequiredValue(CommonOptions.Culture);
            var bulletins = new BulletinReports(DataLake.Open(result.GetRequiredValue(CommonOptions.Lake)), new ReturnValidator(), BulletinDefaults.None);
            var everything = result.GetValue(all);
            var rows = bulletins.Documents().Select(bulletins.Archived)
                .SelectMany(d => d.Statements.Select(s => new Row(d.Name, s)))
                .Where(r => everything || r.Item.Verdict == Verdict.Review)
                .ToList();
            ResultWriter.Write(Console.Out, Columns(culture), rows, result.GetRequiredValue(CommonOptions.Format), culture);
            return ExitCodes.Done;
        });
        return command;
    }

    private static IReadOnlyList<ResultColumn<Row>> Columns(Culture culture) =>
    [
        new("id", "编号", "id", r => r.Item.Id, r => r.Item.Id),
        new("document", "文档", "document", r => r.Document, r => r.Document),
        new("quote", "原文", "quote", r => r.Item.Statement.Quote, r => Short(r.Item.Statement.Quote)),
        new("value_base", "数值", "value", r => r.Item.Statement.ValueBase, r => $"{r.Item.Statement.Bound} {r.Item.Statement.ValueBase?.ToString(CultureInfo.InvariantCulture) ?? "?"} {r.Item.Statement.UnitBase}") { RightAligned = true },
        new("unit_base", "", "", r => r.Item.Statement.UnitBase),
        new("bound", "", "", r => r.Item.Statement.Bound),
        new("kind", "类别", "kind", r => r.Item.Statement.Kind, r => r.Item.Statement.Kind),
        new("temporal", "", "", r => r.Item.Statement.Temporal),
        new("period_end", "年", "year", r => r.Item.Statement.PeriodEnd, r => r.Item.Statement.PeriodEnd?.ToString(CultureInfo.InvariantCulture) ?? "—"),
        new("jurisdiction_code", "", "", r => r.Item.Statement.JurisdictionCode),
        new("indicator_text", "指标", "indicator", r => r.Item.Statement.IndicatorText, r => Short(r.Item.Statement.IndicatorText)),
        new("indicator_code", "代码", "code", r => r.Item.Statement.IndicatorCode, r => r.Item.Statement.IndicatorCode ?? "—"),
        new("confidence", "", "", r => r.Item.Statement.Confidence),
        new("verdict", "", "", r => VerdictCode(r.Item.Verdict)),
        new("reason_code", "", "", r => r.Item.Reason?.Code),
        new("reason", "缘由", "reason", r => ReasonText(r.Item, culture), r => ReasonText(r.Item, culture) ?? ""),
        new("decided_by", "", "", r => r.Item.Decision?.By),
        new("decided_at", "", "", r => r.Item.Decision?.At.ToString("O", CultureInfo.InvariantCulture)),
    ];

    private static string? ReasonText(TriagedStatement item, Culture culture) => item.Reason is { } reason ? culture.Pick(reason.Zh, reason.En) : null;

    private static string VerdictCode(Verdict verdict) => verdict switch
    {
        Verdict.Load => "load",
        Verdict.Review => "review",
        Verdict.NotAFact => "not_a_fact",
        Verdict.Rejected => "rejected",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Unknown verdict."),
    };

    private static string Short(string text) => text.Length <= 36 ? text : text[..35] + "…";
}
