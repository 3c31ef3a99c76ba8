using Microsoft.Extensions.Logging;
using ReformWarehouse.Cli.Loading;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Submissions;

namespace ReformWarehouse.Cli.Worker;

/// <summary>
/// Pulls what was submitted to one database since the last time. One worker at a time pulls a source; the mark is kept after every return, once its load is
/// committed. A return that cannot be read goes to quarantine and is passed over: its correction has a later version and comes by itself.
/// </summary>
internal sealed class SourceIntake(SourceOptions options, WorkerOptions worker, IntakeRun run, Quarantine quarantine, RunJournal journal, WorkerMetrics metrics, TimeProvider clock, ILogger logger) : IAsyncDisposable
{
    private readonly SubmissionSource source = options.Open(clock, reason =>
    {
        metrics.SourceRetried(options.Name);
        logger.LogWarning("Source {Source}: {Reason}; trying again", options.Name, reason);
    });

    public SourceOptions Options { get; } = options;

    /// <param name="waits">True: another worker that pulls it is waited for; false: it is left to the other.</param>
    /// <param name="stopping">Ends it between returns.</param>
    /// <returns>How many returns were taken.</returns>
    /// <exception cref="OperationCanceledException">Told to stop; the return at hand was finished.</exception>
    public async Task<int> PullAsync(bool waits, CancellationToken stopping)
    {
        // Made before anything is put into its folder: a lake is not created among other things.
        DataLake.OpenOrCreate(worker.Lake);
        using var claim = waits ? await Claim.TakeAsync(worker.Lake, "source", source.Name, stopping) : Claim.TryTake(worker.Lake, "source", source.Name);
        if (claim is null) return 0;
        var startedAt = clock.GetUtcNow();
        var (loaded, quarantined, isWhole) = (0, 0, false);
        try
        {
            isWhole = await TakeAllAsync(() => loaded++, () => quarantined++, stopping);
        }
        catch (SubmissionSourceException error)
        {
            logger.LogError("Source {Source} failed: {Message}", source.Name, error.MessageEn);
        }
        finally
        {
            metrics.Pulled(source.Name, isWhole, loaded, quarantined);
            if (loaded + quarantined > 0) journal.Append("pull", startedAt, source.Name, loaded + quarantined, loaded, quarantined);
        }

        return loaded + quarantined;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    /// <returns>False when the lake did not answer and the rest has to wait.</returns>
    private async Task<bool> TakeAllAsync(Action loaded, Action quarantined, CancellationToken stopping)
    {
        var marks = new SubmissionMarks(worker.Lake);
        await foreach (var submission in source.ReadAsync(marks.Of(source.Name), stopping))
        {
            var end = await run.RunAsync(submission.Place, loading => loading.LoadOrThrow(submission), reason => quarantine.Take(submission, reason), stopping);
            if (end is IntakeEnd.Blocked or IntakeEnd.Waits) return false;
            if (end == IntakeEnd.Loaded) loaded();
            else quarantined();
            marks.Keep(source.Name, submission.Mark);
            stopping.ThrowIfCancellationRequested();
        }

        return true;
    }
}
