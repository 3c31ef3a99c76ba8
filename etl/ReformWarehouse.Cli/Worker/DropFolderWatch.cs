using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ReformWarehouse.Cli.Worker;

/// <summary>Looks at the drop folders again and again and takes what is complete, one file at a time. Polling also works on network shares, where notifications do not.</summary>
internal sealed class DropFolderWatch(WorkerOptions options, DropSweep sweep, WorkerMetrics metrics, TimeProvider clock, ILogger<DropFolderWatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        logger.LogInformation("Watching {Folders} for lake {Lake}", string.Join(", ", options.DropFolders), options.Lake);
        await Polling.EveryAsync(TimeSpan.FromSeconds(options.PollSeconds), clock, logger, async () =>
        {
            await sweep.RunAsync(waits: false, stoppingToken);
            metrics.Polled();
        }, stoppingToken);
        logger.LogInformation("Stopped watching");
    }
}
