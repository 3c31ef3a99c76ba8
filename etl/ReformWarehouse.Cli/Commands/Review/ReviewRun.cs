using ReformWarehouse.Bulletins.Loading;
using ReformWarehouse.Bulletins.Review;
using ReformWarehouse.Cli.Loading;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.Ingestion.Validation;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Commands.Review;

/// <summary>Records a decision and loads the documents it touches as a new vintage: nothing loaded before is changed.</summary>
internal static class ReviewRun
{
    public static int Decide(string lakeFolder, string[] ids, string action, StatementCorrection? correction, string by, string? note, OutputFormat format, Culture culture)
    {
        var lake = DataLake.Open(lakeFolder);
        var bulletins = new BulletinReports(lake, new ReturnValidator(), BulletinDefaults.None);
        var byDocument = Located(bulletins, ids);
        var now = TimeProvider.System.GetUtcNow();
        new ReviewLog(lake.Folder).Append(byDocument.SelectMany(document => document.Value.Select(id => new ReviewDecision
        {
            Sha256 = document.Key,
            Id = id,
            Action = action,
            By = by,
            At = now,
            Note = note,
            Correction = correction,
        })));
        var results = byDocument.Keys.Select(sha256 => Reload(lake, bulletins, sha256, culture)).ToList();
        ResultWriter.Write(Console.Out, LoadColumns.For(culture), results, format, culture);
        foreach (var message in byDocument.SelectMany(d => StillWaiting(bulletins, d.Key, d.Value, culture))) Console.Error.WriteLine(message);
        return ExitCodes.Done;
    }

    /// <exception cref="UsageException">An id is none of a document in the archive.</exception>
    private static Dictionary<string, List<string>> Located(BulletinReports bulletins, string[] ids)
    {
        var located = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var group in ids.Distinct(StringComparer.Ordinal).GroupBy(id => id.Split('-')[0]))
        {
            var sha256 = bulletins.Documents().FirstOrDefault(d => d.StartsWith(group.Key, StringComparison.Ordinal));
            var known = sha256 is null ? [] : bulletins.Archived(sha256).Statements.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
            if (group.FirstOrDefault(id => group.Key.Length != 8 || !known.Contains(id)) is { } unknown)
                throw new UsageException($"没有语句“{unknown}”；编号见 reform review list --all。", $"There is no statement '{unknown}'; see reform review list --all.");
            located[sha256!] = [.. group];
        }

        return located;
    }

    private static LoadResult Reload(DataLake lake, BulletinReports bulletins, string sha256, Culture culture)
    {
        var report = bulletins.Archived(sha256).Report();
        using var writer = new StarWriter(lake, ProgramInfo.Version, TimeProvider.System);
        var outcome = writer.Store(report);
        return new LoadResult(report.Report.FileName, outcome.AlreadyLoaded ? "unchanged" : "loaded", report.Report.ReportCode, report.RowsRead,
            outcome.Observations, outcome.Targets, outcome.Comparisons, 0, 0, outcome.LoadId,
            [.. report.Rejections.Select(r => culture.Pick(r.MessageZh, r.MessageEn))]);
    }

    /// <summary>An accepted statement can still be no fact (no indicator, a broken rule): said, not hidden.</summary>
    private static IEnumerable<string> StillWaiting(BulletinReports bulletins, string sha256, List<string> ids, Culture culture) =>
        bulletins.Archived(sha256).Statements
            .Where(s => ids.Contains(s.Id) && s.Verdict is Verdict.Review or Verdict.NotAFact && s.Decision?.Action != "reject" && ids.Contains(s.Id))
            .Select(s => culture.Pick($"{s.Id} 仍未装载：{s.Reason?.Zh}。请用 reform review correct 更正。", $"{s.Id} is still not loaded: {s.Reason?.En}. Use reform review correct."));
}
