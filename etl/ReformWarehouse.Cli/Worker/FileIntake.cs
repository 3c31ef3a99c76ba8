using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using ReformWarehouse.Cli.Loading;
using ReformWarehouse.Ingestion;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Cli.Worker;

/// <summary>
/// Loads one file and puts it away. A file that cannot be read is quarantined at once; a lake or disk that does not answer is tried again with growing
/// pauses, and the file stays where it is when that does not help. Loading is idempotent: a file whose load was cut short is simply loaded again.
/// </summary>
internal sealed class FileIntake(WorkerOptions options, WorkerMetrics metrics, Quarantine quarantine, ILogger<FileIntake> logger)
{
    private readonly ResiliencePipeline pipeline = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
    {
        MaxRetryAttempts = Math.Max(1, options.MaxAttempts - 1),
        BackoffType = DelayBackoffType.Exponential,
        Delay = TimeSpan.FromMilliseconds(500),
        MaxDelay = TimeSpan.FromMinutes(1),
        UseJitter = true,
        ShouldHandle = new PredicateBuilder().Handle<IOException>().Handle<LakeException>(),
    }).Build();

    /// <returns>False when another worker has the file, or it has to wait.</returns>
    public async Task<bool> TakeAsync(string path, CancellationToken stopping)
    {
        using var claim = FileClaim.TryTake(path);
        if (claim is null || !File.Exists(path)) return false;
        var watch = Stopwatch.StartNew();
        try
        {
            // Once begun, a load is finished: a stop waits for it, so that nothing is half done.
            var (report, outcome) = await pipeline.ExecuteAsync(_ => ValueTask.FromResult(Loading().LoadOrThrow(path)), stopping);
            quarantine.PutAway(path);
            var rejected = report.RowsRead - report.Statements.Count;
            metrics.Ended(outcome.AlreadyLoaded ? "unchanged" : "loaded", outcome.AlreadyLoaded ? 0 : report.Statements.Count, outcome.AlreadyLoaded ? 0 : rejected, watch.Elapsed);
            logger.LogInformation("Loaded {File} report {ReportCode}: {RowsRead} rows, {RowsRejected} rejected, unchanged {Unchanged}, load {LoadId}, {Milliseconds} ms",
                Path.GetFileName(path), report.Report.ReportCode, report.RowsRead, rejected, outcome.AlreadyLoaded, outcome.LoadId, watch.ElapsedMilliseconds);
            return true;
        }
        catch (InputException reason)
        {
            var target = quarantine.Take(path, reason);
            metrics.Ended("quarantined", 0, 0, watch.Elapsed);
            logger.LogWarning("Quarantined {File} as {Target}: [{Rule}] {Message}", Path.GetFileName(path), target, reason.Rule, reason.MessageEn);
            return true;
        }
        catch (Exception error) when (error is IOException or LakeException or UnauthorizedAccessException)
        {
            metrics.Ended("postponed", 0, 0, watch.Elapsed);
            logger.LogError(error, "Postponed {File} after {Attempts} attempts", Path.GetFileName(path), options.MaxAttempts);
            return false;
        }
    }

    /// <summary>Made anew for each file: waivers expire while the worker runs, and the rules file may be changed.</summary>
    private ReturnLoading Loading() => new ReturnLoading(DataLake.OpenOrCreate(options.Lake), RulesFile.Read(options.Rules));
}
