using Microsoft.Extensions.Logging;

namespace ReformWarehouse.Cli.Worker;

/// <summary>The databases of the configuration, for the watch and the nightly run.</summary>
internal sealed class SourcePulls(WorkerOptions options, IntakeRun run, Quarantine quarantine, RunJournal journal, WorkerMetrics metrics, TimeProvider clock, ILogger<SourceIntake> logger) : IAsyncDisposable
{
    public IReadOnlyList<SourceIntake> All { get; } =
        [.. options.Sources.Select(source => new SourceIntake(source, options, run, quarantine, journal, metrics, clock, logger))];

    /// <summary>Pulls all of them, after other workers that are at it.</summary>
    /// <returns>How many returns were taken.</returns>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var taken = 0;
        foreach (var pull in All) taken += await pull.PullAsync(waits: true, stopping);
        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var pull in All) await pull.DisposeAsync();
    }
}
