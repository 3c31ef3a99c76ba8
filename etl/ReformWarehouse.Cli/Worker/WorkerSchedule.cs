using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace ReformWarehouse.Cli.Worker;

/// <summary>The nightly schedule: of this worker alone, or shared with others in a PostgreSQL.</summary>
internal static class WorkerSchedule
{
    /// <summary>What all workers of one database share; the lake is not part of it, so one database serves one lake.</summary>
    private const string Name = "reform";

    public static void Add(IServiceCollection services, WorkerOptions options, TimeProvider clock)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = Name;
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.WhenWaitingForJobs;
            });
            if (options.Cluster.IsConfigured) Share(quartz, options.Cluster);
            // A stored trigger stays as it is: to replace it could forget a night that was missed, or run one twice. So its name says its schedule.
            quartz.ConfigureOptions<QuartzOptions>(settings => settings.Scheduling.IgnoreDuplicates = true);
            quartz.ScheduleJob<NightlyJob>(
                trigger => trigger.WithIdentity(NightlyTrigger.Of(options)).WithSchedule(CronScheduleBuilder.Create(options.NightlyCron).InTimeZone(options.Zone)
                    .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)),
                job => job.WithIdentity(NightlyTrigger.Job).RequestRecovery());
            // A shared schedule remembers by itself what was missed.
            if (!options.Cluster.IsConfigured && new NightlyState(options).IsOverdue(clock.GetUtcNow()))
                quartz.ScheduleJob<NightlyJob>(trigger => trigger.WithIdentity("caught-up").StartNow(), job => job.WithIdentity("caught-up"));
        });
        services.AddQuartzHostedService(service => service.WaitForJobsToComplete = true);
        services.AddHostedService<NightlyTrigger>();
    }

    private static void Share(IQuartzBuilder quartz, ClusterOptions cluster) => quartz.UsePersistentStore(store =>
    {
        store.UsePostgres(cluster.Connection);
        store.ProvisionSchema();
        store.UseClustering(clustering =>
        {
            clustering.CheckinInterval = TimeSpan.FromSeconds(cluster.CheckinSeconds);
            clustering.CheckinMisfireThreshold = TimeSpan.FromSeconds(cluster.CheckinSeconds / 2);
        });
        store.ConfigureStore(settings =>
        {
            // A run that was told to stop is handed to another worker.
            settings.RecoverFiringsCancelledByShutdown = true;
            settings.MisfireHandlerFrequency = TimeSpan.FromSeconds(cluster.CheckinSeconds);
        });
    });
}
