using System.Runtime.CompilerServices;
using Polly;
using Polly.Retry;

namespace ReformWarehouse.Storage.Submissions;

/// <summary>
/// A database that offices submit returns to (tables <c>submission</c> and <c>submission_row</c>). It is only read. Returns come in the order of their
/// marks, each as a whole and read in one statement, with no statement open while the caller stores it. A fault of the line repeats only the statement
/// it broke, so that no return is skipped and none comes twice.
/// </summary>
/// <param name="name">Name in the configuration; part of the places of its rows.</param>
/// <param name="clock">Times the pauses between tries.</param>
/// <param name="retried">Told of every fault that is tried again, in words without secrets; null: nobody.</param>
public abstract class SubmissionSource(string name, TimeProvider clock, Action<string>? retried = null) : IAsyncDisposable
{
    /// <summary>Rows of the largest return that is read, as many as the largest file has.</summary>
    public const int MostRows = 1_000_000;

    /// <summary>How many returns are listed at once; each is read by itself.</summary>
    protected const int PageSize = 200;

    private const int MostRetries = 5;

    public string Name { get; } = name;

    /// <summary>
    /// Returns submitted or changed since a mark, one at a time. What changes while this runs comes at the end or at the next call, never not at all.
    /// </summary>
    /// <param name="after">The mark of the last return that was stored; null, or a mark of another or a restored database, for everything.</param>
    /// <param name="cancellation">Ends the reading between or within returns; nothing has to be undone.</param>
    /// <exception cref="SubmissionSourceException">The database refused, or did not answer after all tries. What was returned before stays valid.</exception>
    public async IAsyncEnumerable<DatabaseSubmission> ReadAsync(string? after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var pipeline = Pipeline();
        for (var mark = after; ;)
        {
            var since = mark;
            var page = await Guarded(token => ListAsync(since, PageSize, token));
            foreach (var entry in page)
            {
                if (await Guarded(token => FetchAsync(entry, token)) is { } submission) yield return submission;
                mark = entry.Mark;
            }

            if (page.Count < PageSize) yield break;
        }

        async Task<T> Guarded<T>(Func<CancellationToken, Task<T>> read)
        {
            try
            {
                return await pipeline.ExecuteAsync(async token => await read(token), cancellation);
            }
            catch (Exception error) when (error is not (OperationCanceledException or SubmissionSourceException) && FaultOf(error) != SourceFault.Defect)
            {
                var reason = Describe(error);
                throw new SubmissionSourceException(Name,
                    $"数据源“{Name}”无法读取：{reason}。已读入的不受影响，未读的下次再读；请检查数据库、网络和账号。",
                    $"the source '{Name}' cannot be read: {reason}. What was read stays valid, the rest is read next time; check the database, the network and the account.");
            }
        }
    }

    public abstract ValueTask DisposeAsync();

    /// <summary>The next returns after a mark, in the order of their marks: only such as no transaction still in flight can precede.</summary>
    protected abstract Task<IReadOnlyList<SubmissionEntry>> ListAsync(string? after, int limit, CancellationToken cancellation);

    /// <summary>A listed return with its rows, by one statement; null when it is gone or has moved on to a later version.</summary>
    protected abstract Task<DatabaseSubmission?> FetchAsync(SubmissionEntry entry, CancellationToken cancellation);

    /// <summary>What an exception of the driver means.</summary>
    protected abstract SourceFault FaultOf(Exception error);

    /// <summary>The exception in words without host, account or password.</summary>
    protected abstract string Describe(Exception error);

    private ResiliencePipeline Pipeline() => new ResiliencePipelineBuilder { TimeProvider = clock }.AddRetry(new RetryStrategyOptions
    {
        MaxRetryAttempts = MostRetries,
        BackoffType = DelayBackoffType.Exponential,
        Delay = TimeSpan.FromMilliseconds(500),
        MaxDelay = TimeSpan.FromSeconds(20),
        UseJitter = true,
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } error && FaultOf(error) == SourceFault.Transient),
        OnRetry = arguments =>
        {
            retried?.Invoke(Describe(arguments.Outcome.Exception!));
            return ValueTask.CompletedTask;
        },
    }).Build();
}
