using Microsoft.Extensions.Logging;
using Quartz;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Worker;

/// <summary>The nightly run: takes what is in the drop folders, brings the reference data up to date and leaves a row of etl_run.</summary>
[DisallowConcurrentExecution]
internal sealed class NightlyJob(WorkerOptions options, DropSweep sweep, NightlyState state, WorkerMetrics metrics, TimeProvider clock, ILogger<NightlyJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var startedAt = clock.GetUtcNow();
        logger.LogInformation("Nightly run, due {Due}", context.ScheduledFireTimeUtc);
        var taken = await sweep.RunAsync(cancellationToken);
        if (cancellationToken.IsCancellationRequested) return;
        var lake = DataLake.OpenOrCreate(options.Lake);
        new ReferenceWriter(lake, ProgramInfo.Version, clock).EnsureLoaded();
        new RunLog(lake, ProgramInfo.Version, clock).Append("worker", startedAt, taken);
        state.Remember(clock.GetUtcNow());
        metrics.NightlyRan(clock.GetUtcNow());
        logger.LogInformation("Nightly run ended: {Files} files", taken);
    }
}
