using System.Data.Common;
using Microsoft.Extensions.Logging;
using Quartz;
using ReformWarehouse.Storage.Cube;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Worker;

/// <summary>
/// The nightly run: takes what is in the drop folders and databases, brings the reference data up to date, compacts the lake, refreshes the cube's
/// aggregates, and leaves a row of etl_run. Told to stop, it ends after the load at hand and is run again; all of it may be repeated.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class NightlyJob(
    WorkerOptions options, DropSweep sweep, SourcePulls pulls, NightlyState state, RunJournal journal, WorkerMetrics metrics, TimeProvider clock, ILogger<NightlyJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var startedAt = clock.GetUtcNow();
        logger.LogInformation("Nightly run, due {Due}, taken over from another worker {Recovering}", context.ScheduledFireTimeUtc, context.Recovering);
        var taken = await sweep.RunAsync(waits: true, cancellationToken) + await pulls.RunAsync(cancellationToken);
        var lake = DataLake.OpenOrCreate(options.Lake);
        new ReferenceWriter(lake, ProgramInfo.Version, clock).EnsureLoaded();
        Compact(lake);
        RefreshAggregates(lake);
        journal.Append("worker", startedAt, read: taken);
        state.Remember(clock.GetUtcNow());
        metrics.NightlyRan(clock.GetUtcNow());
        logger.LogInformation("Nightly run ended: {Taken} files and returns", taken);
    }

    /// <summary>The loads count whether or not the files were merged; the next night merges them.</summary>
    private void Compact(DataLake lake)
    {
        var startedAt = clock.GetUtcNow();
        try
        {
            var tables = lake.Compact();
            metrics.Compacted(isDone: true);
            if (tables.Count == 0) return;
            var rows = tables.Sum(table => table.Rows);
            journal.Append("compact", startedAt, read: rows, loaded: rows);
            logger.LogInformation("Compacted {Tables} tables: {Before} files into {After}", tables.Count, tables.Sum(table => table.FilesBefore), tables.Sum(table => table.FilesAfter));
        }
        catch (Exception error) when (error is LakeException or IOException or UnauthorizedAccessException)
        {
            metrics.Compacted(isDone: false);
            logger.LogError(error, "The lake was not compacted; its content is complete");
        }
    }

    /// <summary>After the files were merged, because aggregates hold for exactly the files they were computed from. Without them questions are answered more slowly, not differently.</summary>
    private void RefreshAggregates(DataLake lake)
    {
        try
        {
            if (AggregateRefresh.Run(lake, smallLake: options.AggregatesAbove) is var (computed, total))
                logger.LogInformation("Cube aggregates: {Computed} of {Total} indicators computed anew", computed, total);
        }
        catch (Exception error) when (error is LakeException or DbException or IOException or UnauthorizedAccessException)
        {
            logger.LogError(error, "The cube's aggregates were not refreshed; questions are answered without them");
        }
    }
}
