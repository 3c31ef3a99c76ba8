using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using ReformWarehouse.Cli.Loading;
using ReformWarehouse.Ingestion;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Worker;

/// <summary>
/// Loads one report, whatever it comes from, and tells log, metrics and etl_run. A worker has one load at a time. A lake or disk that does not answer is tried again with
/// growing pauses. Loading is idempotent: what was cut short is simply loaded again.
/// </summary>
internal sealed class IntakeRun(WorkerOptions options, LoadingCache loading, WorkerMetrics metrics, RunJournal journal, TimeProvider clock, ILogger<IntakeRun> logger) : IDisposable
{
    private static readonly string[] OwnReasonsToWait = ["file_changed", "file_unreadable"];

    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private readonly ConcurrentDictionary<string, bool> toldOf = new(StringComparer.Ordinal);
    private readonly ResiliencePipeline pipeline = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
    {
        MaxRetryAttempts = Math.Max(1, options.MaxAttempts - 1),
        BackoffType = DelayBackoffType.Exponential,
        Delay = TimeSpan.FromMilliseconds(500),
        MaxDelay = TimeSpan.FromMinutes(1),
        UseJitter = true,
        ShouldHandle = new PredicateBuilder().Handle<IOException>().Handle<LakeException>(),
    }).Build();

    /// <param name="name">What it is called in the log.</param>
    /// <param name="load">Loads it.</param>
    /// <param name="quarantine">Puts it away when it cannot be read; returns where.</param>
    /// <param name="stopping">Ends the waiting, never a load: once begun, a load is finished, so that nothing is half done.</param>
    public async Task<IntakeEnd> RunAsync(
        string name, Func<ReturnLoading, (ReportLoad Report, LoadOutcome Outcome)> load, Func<InputException, string> quarantine, CancellationToken stopping)
    {
        await oneAtATime.WaitAsync(stopping);
        var startedAt = clock.GetUtcNow();
        var watch = Stopwatch.StartNew();
        try
        {
            var (report, outcome) = await pipeline.ExecuteAsync(_ => ValueTask.FromResult(loading.Use(load)), stopping);
            Loaded(name, report, outcome, watch.Elapsed);
            return IntakeEnd.Loaded;
        }
        catch (InputException reason) when (OwnReasonsToWait.Contains(reason.Rule))
        {
            return Postponed(name, IntakeEnd.Waits, reason, startedAt, watch.Elapsed);
        }
        catch (InputException reason)
        {
            return Quarantined(name, reason, quarantine, startedAt, watch.Elapsed);
        }
        catch (StarException error)
        {
            return Postponed(name, IntakeEnd.Waits, error, startedAt, watch.Elapsed);
        }
        catch (Exception error) when (error is IOException or LakeException or UnauthorizedAccessException)
        {
            return Postponed(name, IntakeEnd.Blocked, error, startedAt, watch.Elapsed);
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            // One report that the program cannot cope with must not stop all others, night after night.
            logger.LogError(defect, "Defect while loading {Name}", name);
            return Quarantined(name, new InputException(name, "defect",
                $"程序处理时出错（{defect.GetType().Name}），未装载；请把文件和日志交给程序的维护者。",
                $"the program failed on it ({defect.GetType().Name}); nothing was loaded. Send file and log to the program's maintainers."), quarantine, startedAt, watch.Elapsed);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private void Loaded(string name, ReportLoad report, LoadOutcome outcome, TimeSpan duration)
    {
        toldOf.TryRemove(name, out _);
        var rejected = report.RowsRejected;
        metrics.Ended(outcome.AlreadyLoaded ? "unchanged" : "loaded", outcome.AlreadyLoaded ? 0 : report.RowsRead - rejected, outcome.AlreadyLoaded ? 0 : rejected, duration);
        logger.LogInformation("Loaded {Name} report {ReportCode}: {RowsRead} rows, {RowsRejected} rejected, unchanged {Unchanged}, load {LoadId}, {Milliseconds} ms",
            name, report.Report.ReportCode, report.RowsRead, rejected, outcome.AlreadyLoaded, outcome.LoadId, (long)duration.TotalMilliseconds);
    }

    private IntakeEnd Quarantined(string name, InputException reason, Func<InputException, string> quarantine, DateTimeOffset startedAt, TimeSpan duration)
    {
        try
        {
            var target = quarantine(reason);
            metrics.Ended("quarantined", 0, 0, duration);
            logger.LogWarning("Quarantined {Name} as {Target}: [{Rule}] {Message}", name, target, reason.Rule, reason.MessageEn);
            journal.Append("quarantine", startedAt, name);
            return IntakeEnd.Quarantined;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Postponed(name, IntakeEnd.Waits, error, startedAt, duration);
        }
    }

    /// <summary>Told at the first time only: what waits is tried again at every poll.</summary>
    private IntakeEnd Postponed(string name, IntakeEnd end, Exception error, DateTimeOffset startedAt, TimeSpan duration)
    {
        metrics.Ended("postponed", 0, 0, duration);
        if (!toldOf.TryAdd(name, true)) return end;
        logger.LogError(error, "Postponed {Name}", name);
        journal.Append("postpone", startedAt, name);
        return end;
    }
}
