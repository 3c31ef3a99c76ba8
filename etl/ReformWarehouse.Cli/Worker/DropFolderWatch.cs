using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ReformWarehouse.Cli.Worker;

/// <summary>Looks at the drop folders again and again and takes what is complete, one file at a time. Polling also works on network shares, where notifications do not.</summary>
internal sealed class DropFolderWatch(WorkerOptions options, DropSweep sweep, WorkerMetrics metrics, ILogger<DropFolderWatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        logger.LogInformation("Watching {Folders} for lake {Lake}", string.Join(", ", options.DropFolders), options.Lake);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.PollSeconds));
        do
        {
            await sweep.RunAsync(stoppingToken);
            metrics.Polled();
        }
        while (!stoppingToken.IsCancellationRequested && await Tick(timer, stoppingToken));
        logger.LogInformation("Stopped watching");
    }

    private static async Task<bool> Tick(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
