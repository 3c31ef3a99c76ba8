using Microsoft.Extensions.Logging;

namespace ReformWarehouse.Cli.Worker;

/// <summary>Does something at once and then again and again, until told to stop. A failure is logged and the next turn taken: a worker does not end for one of them.</summary>
internal static class Polling
{
    public static async Task EveryAsync(TimeSpan period, TimeProvider clock, ILogger logger, Func<Task> turn, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(period, clock);
        try
        {
            do await TurnAsync(logger, turn, stopping);
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Told to stop.
        }
    }

    private static async Task TurnAsync(ILogger logger, Func<Task> turn, CancellationToken stopping)
    {
        try
        {
            await turn();
        }
        catch (Exception error) when (!(error is OperationCanceledException && stopping.IsCancellationRequested))
        {
            logger.LogError(error, "A turn failed; the next one is taken as usual");
        }
    }
}
