using Microsoft.AspNetCore.Http;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Cli.Worker;

/// <summary>Healthy: the folders are being looked at, and the lake (once there is one) opens.</summary>
internal static class WorkerHealth
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    public static IResult Of(WorkerOptions options, WorkerMetrics metrics, TimeProvider clock)
    {
        var lastPoll = metrics.LastPoll;
        var isPolling = lastPoll is null || clock.GetUtcNow() - lastPoll < Grace + TimeSpan.FromSeconds(options.PollSeconds);
        var lake = LakeState(options.Lake);
        var isHealthy = isPolling && lake is "ok" or "none";
        return Results.Json(new Dictionary<string, object?> { ["status"] = isHealthy ? "healthy" : "unhealthy", ["last_poll"] = lastPoll, ["lake"] = lake },
            statusCode: isHealthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static string LakeState(string folder)
    {
        if (!DataLake.Exists(folder)) return "none";
        try
        {
            DataLake.Open(folder);
            return "ok";
        }
        catch (LakeException)
        {
            return "unreadable";
        }
    }
}
