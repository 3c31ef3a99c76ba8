using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ReformWarehouse.Cli.Worker;

/// <summary>Asks each database in its own rhythm.</summary>
internal sealed class SourceWatch(SourcePulls pulls, TimeProvider clock, ILogger<SourceWatch> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(pulls.All.Select(pull =>
        Polling.EveryAsync(TimeSpan.FromSeconds(pull.Options.PollSeconds), clock, logger, () => pull.PullAsync(waits: false, stoppingToken), stoppingToken)));
}
