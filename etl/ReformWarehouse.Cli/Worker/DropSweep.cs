using Microsoft.Extensions.Logging;

namespace ReformWarehouse.Cli.Worker;

/// <summary>One look at all drop folders. The watch and the nightly run share it, so that a worker has one load at a time.</summary>
internal sealed class DropSweep(WorkerOptions options, FileIntake intake, TimeProvider clock, ILogger<DropSweep> logger) : IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private readonly StableFiles files = new(TimeSpan.FromSeconds(options.StableSeconds), clock);

    /// <returns>How many files were taken.</returns>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        try
        {
            await oneAtATime.WaitAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return 0;
        }

        try
        {
            var taken = 0;
            foreach (var folder in options.DropFolders)
                foreach (var file in Complete(folder))
                {
                    if (stopping.IsCancellationRequested) return taken;
                    if (await intake.TakeAsync(file, stopping)) taken++;
                }

            return taken;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    /// <summary>A share that is away for a while must not end the worker.</summary>
    private IReadOnlyList<string> Complete(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return files.In(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            logger.LogError(error, "Drop folder {Folder} cannot be read", folder);
            return [];
        }
    }
}
