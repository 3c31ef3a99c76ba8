using ReformWarehouse.Cli.Loading;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Cli.Worker;

/// <summary>
/// The lake and the rules as opened for a run of loads. Opened anew when the rules file or the day changes (waivers expire while the worker runs), when the lake is gone,
/// and after every failure. Not for two loads at once.
/// </summary>
internal sealed class LoadingCache(WorkerOptions options, TimeProvider clock) : IDisposable
{
    private (ReturnLoading Loading, DateOnly Day, DateTime RulesChangedAt)? held;

    public T Use<T>(Func<ReturnLoading, T> load)
    {
        try
        {
            return load(Current());
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        held?.Loading.Dispose();
        held = null;
    }

    private ReturnLoading Current()
    {
        var day = DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).Date);
        var rulesChangedAt = options.Rules is { } rules ? File.GetLastWriteTimeUtc(rules) : default;
        if (held is { } known && known.Day == day && known.RulesChangedAt == rulesChangedAt && DataLake.Exists(options.Lake)) return known.Loading;
        Dispose();
        var loading = new ReturnLoading(DataLake.OpenOrCreate(options.Lake), RulesFile.Read(options.Rules));
        held = (loading, day, rulesChangedAt);
        return loading;
    }
}
