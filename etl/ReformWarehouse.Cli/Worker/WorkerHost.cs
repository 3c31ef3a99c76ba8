using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Quartz;

namespace ReformWarehouse.Cli.Worker;

/// <summary>Puts the worker together: configuration, watch, schedule, health and metrics.</summary>
internal static class WorkerHost
{
    private static readonly TimeSpan LongestLoad = TimeSpan.FromMinutes(5);

    /// <param name="overrides">What the command line says, by configuration key.</param>
    /// <exception cref="UsageException">The configuration cannot be run; every fault is named.</exception>
    public static WebApplication Build(IReadOnlyDictionary<string, string?> overrides)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true).AddEnvironmentVariables("REFORM_").AddInMemoryCollection(overrides);
        var options = Read(builder.Configuration);
        builder.WebHost.UseUrls(options.Urls);
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(console => (console.UseUtcTimestamp, console.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ"));
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestLoad);
        builder.Services.AddSingleton(options).AddSingleton(TimeProvider.System).AddSingleton<WorkerMetrics>().AddSingleton<Quarantine>()
            .AddSingleton<FileIntake>().AddSingleton<DropSweep>().AddSingleton<NightlyState>().AddHostedService<DropFolderWatch>();
        builder.Services.AddQuartz(quartz =>
        {
            quartz.ScheduleJob<NightlyJob>(
                trigger => trigger.WithIdentity("nightly").WithSchedule(CronScheduleBuilder.Create(options.NightlyCron).InTimeZone(options.Zone)
                    .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)),
                job => job.WithIdentity("nightly"));
            if (new NightlyState(options).IsOverdue(DateTimeOffset.UtcNow))
                quartz.ScheduleJob<NightlyJob>(trigger => trigger.WithIdentity("caught-up").StartNow(), job => job.WithIdentity("caught-up"));
        });
        builder.Services.AddQuartzHostedService(service => service.WaitForJobsToComplete = true);

        var app = builder.Build();
        app.MapGet("/healthz", (WorkerMetrics metrics, TimeProvider clock) => WorkerHealth.Of(options, metrics, clock));
        app.MapGet("/metrics", (WorkerMetrics metrics) => Results.Text(metrics.ToText(), "text/plain; version=0.0.4; charset=utf-8"));
        return app;
    }

    private static WorkerOptions Read(ConfigurationManager configuration)
    {
        WorkerOptions options;
        try
        {
            options = configuration.GetSection(WorkerOptions.Section).Get<WorkerOptions>() ?? new WorkerOptions();
            // An array of a later source replaces the earlier one only index by index: what the command line names is all there is.
            if (configuration[$"{WorkerOptions.Section}:Drop"] is { Length: > 0 } named) options.DropFolders = named.Split(Path.PathSeparator);
        }
        catch (InvalidOperationException error)
        {
            throw new UsageException($"配置有误：{error.Message}", $"the configuration is wrong: {error.Message}");
        }

        var faults = options.Faults();
        return faults.Count == 0 ? options : throw new UsageException(
            "配置有误：" + string.Join("；", faults.Select(fault => fault.Zh)), "the configuration is wrong: " + string.Join("; ", faults.Select(fault => fault.En)));
    }
}
