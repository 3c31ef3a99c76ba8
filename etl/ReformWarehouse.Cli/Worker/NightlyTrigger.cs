using Microsoft.Extensions.Hosting;
using Quartz;

namespace ReformWarehouse.Cli.Worker;

/// <summary>The nightly run's key in the schedule. Its trigger is named by what it says; at the start, triggers of a former configuration are taken out of a shared schedule.</summary>
internal sealed class NightlyTrigger(WorkerOptions options, ISchedulerFactory schedulers) : IHostedService
{
    public static JobKey Job { get; } = new("nightly");

    public static TriggerKey Of(WorkerOptions options) => new($"{options.NightlyCron} {options.TimeZone}", "nightly");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var trigger in await scheduler.GetTriggersOfJob(Job, cancellationToken))
            if (trigger.Key.Group == Of(options).Group && !trigger.Key.Equals(Of(options))) await scheduler.UnscheduleJob(trigger.Key, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
