using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace ReformWarehouse.Cli.Worker;

/// <summary>Puts the worker together: configuration, watches, schedule, health and metrics.</summary>
internal static class WorkerHost
{
    private static readonly TimeSpan LongestLoad = TimeSpan.FromMinutes(5);

    /// <param name="overrides">What the command line says, by configuration key.</param>
    /// <exception cref="UsageException">The configuration cannot be run; every fault is named.</exception>
    public static WebApplication Build(IReadOnlyDictionary<string, string?> overrides)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        WorkerConfiguration.AddOurs(builder.Configuration);
        builder.Configuration.AddInMemoryCollection(overrides);
        var options = WorkerConfiguration.Bind(builder.Configuration);
        WorkerConfiguration.Refuse(options.Faults());
        builder.WebHost.UseUrls(options.Urls);
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(console => (console.UseUtcTimestamp, console.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ"));
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestLoad);
        builder.Services.AddSingleton(options).AddSingleton(TimeProvider.System).AddSingleton<WorkerMetrics>().AddSingleton<Quarantine>()
            .AddSingleton<LoadingCache>().AddSingleton<RunJournal>().AddSingleton<IntakeRun>().AddSingleton<FileIntake>().AddSingleton<DropSweep>()
            .AddSingleton<SourcePulls>().AddSingleton<NightlyState>().AddHostedService<DropFolderWatch>();
        if (options.Sources.Length > 0) builder.Services.AddHostedService<SourceWatch>();
        WorkerSchedule.Add(builder.Services, options, TimeProvider.System);

        var app = builder.Build();
        app.MapGet("/healthz", (WorkerMetrics metrics, TimeProvider clock) => WorkerHealth.Of(options, metrics, clock));
        app.MapGet("/metrics", (WorkerMetrics metrics) => Results.Text(metrics.ToText(), "text/plain; version=0.0.4; charset=utf-8"));
        return app;
    }
}
