using Microsoft.Extensions.Logging;
using ReformWarehouse.Cli.Loading;

namespace ReformWarehouse.Cli.Worker;

/// <summary>
/// One look at all drop folders. A folder is swept by one worker, and by one part of it, at a time and in the order of its files, so that a correction never overtakes what it corrects; the
/// next look of another worker takes over where one died.
/// </summary>
internal sealed class DropSweep(WorkerOptions options, FileIntake intake, Quarantine quarantine, RunJournal journal, WorkerMetrics metrics, TimeProvider clock, ILogger<DropSweep> logger)
{
    private readonly StableFiles files = new(TimeSpan.FromSeconds(options.StableSeconds), clock);

    /// <param name="waits">True: a folder that another worker sweeps is waited for, so that afterwards all that had come is loaded; false: it is left to the other.</param>
    /// <param name="stopping">Ends it between files.</param>
    /// <returns>How many files were taken.</returns>
    /// <exception cref="OperationCanceledException">Told to stop; the file at hand was finished.</exception>
    public async Task<int> RunAsync(bool waits, CancellationToken stopping)
    {
        var taken = 0;
        foreach (var folder in options.DropFolders) taken += await SweepAsync(folder, waits, stopping);
        return taken;
    }

    private async Task<int> SweepAsync(string folder, bool waits, CancellationToken stopping)
    {
        var taken = 0;
        try
        {
            Directory.CreateDirectory(folder);
            // Looked at before it is claimed: a worker that takes over has to know already what is at rest.
            var complete = files.In(folder);
            using var claim = waits ? await Claim.TakeAsync(folder, "sweep", "folder", stopping) : Claim.TryTake(folder, "sweep", "folder");
            if (claim is null) return 0;
            if (waits) complete = files.In(folder);
            RefuseLinks(folder);
            foreach (var file in complete)
            {
                stopping.ThrowIfCancellationRequested();
                if (!files.IsAtRest(file)) continue;
                var end = await intake.TakeAsync(file, stopping);
                metrics.Polled();
                if (end == IntakeEnd.Blocked) break;
                if (end != IntakeEnd.Waits) taken++;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A share that is away for a while must not end the worker.
            logger.LogError(error, "Drop folder {Folder} cannot be read", folder);
        }

        return taken;
    }

    private void RefuseLinks(string folder)
    {
        foreach (var link in StableFiles.Links(folder))
        {
            var startedAt = clock.GetUtcNow();
            var target = quarantine.Refuse(link);
            metrics.Ended("quarantined", 0, 0, TimeSpan.Zero);
            logger.LogWarning("Refused link {File}, reason beside {Target}", link.Name, target);
            journal.Append("quarantine", startedAt, link.Name);
        }
    }
}
