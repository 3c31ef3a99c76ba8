using System.Collections.Concurrent;
using System.Globalization;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Policies;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Storage.Cube;

/// <summary>
/// Answers questions of many threads at once, from a few sessions of one state of the lake: as many questions run as there are sessions, the others wait. Each session uses one
/// thread, so that callers share the cores and not each question all of them; a session that is used often has its plans and cells warm, which more sessions than cores
/// would lose to each other.
/// </summary>
/// <remarks>
/// Sessions are opened when they are first needed and stay. All show what the lake held when the pool was made; for what was loaded since, make another. A pool serves callers of
/// one policy. Each session holds what it was asked (up to about a gigabyte of cells of a large lake).
/// </remarks>
public sealed class CubePool : IDisposable
{
    private const double ShareOfMemory = 0.8;

    private readonly DataLake lake;
    private readonly LakeSnapshot snapshot;
    private readonly DateTimeOffset? asOf;
    private readonly AccessPolicy policy;
    private readonly CubeHoldings holdings;
    private readonly DuckDbSettings? settings;
    private readonly SemaphoreSlim turns;

    // The one used last is the warmest.
    private readonly ConcurrentStack<Seat> free = [];
    private readonly ConcurrentBag<Seat> opened = [];
    private volatile bool disposed;

    /// <param name="lake">The lake.</param>
    /// <param name="asOf">What was known at this instant; null for all that is known now.</param>
    /// <param name="policy">What the callers may see; null: everything.</param>
    /// <param name="sessions">Questions that run at once, at least 1; null: one a core.</param>
    /// <param name="holdings">What each session keeps in memory between questions.</param>
    /// <param name="settings">What DuckDB may use in each session; null: one thread, and an equal part of 80 % of the memory.</param>
    public CubePool(DataLake lake, DateTimeOffset? asOf = null, AccessPolicy? policy = null, int? sessions = null, CubeHoldings holdings = CubeHoldings.AfterTheFirstQuestion, DuckDbSettings? settings = null)
    {
        Sessions = sessions ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(Sessions, 1, nameof(sessions));
        (this.lake, this.asOf, this.policy, this.holdings) = (lake, asOf, policy ?? AccessPolicy.Everything, holdings);
        this.settings = settings;
        snapshot = lake.Snapshot();
        turns = new SemaphoreSlim(Sessions);
    }

    /// <summary>Questions that run at once.</summary>
    public int Sessions { get; }

    /// <summary>Sessions that were needed so far.</summary>
    public int OpenSessions => opened.Count;

    /// <summary>Answers on the caller's thread, when a session is free; who waits longest is not promised to be first.</summary>
    /// <exception cref="CubeRefusedException">The question cannot be answered as asked.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while it waited; a question that runs is answered.</exception>
    public CubeAnswer Answer(CubeQuery query, CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        turns.Wait(cancellation);
        return AnswerInTurn(query);
    }

    /// <summary>The same without a thread that waits; the answer is computed on a thread of the pool of threads.</summary>
    /// <inheritdoc cref="Answer"/>
    public async Task<CubeAnswer> AnswerAsync(CubeQuery query, CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        await turns.WaitAsync(cancellation).ConfigureAwait(false);
        return await Task.Run(() => AnswerInTurn(query), CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Waits for the questions that run, then closes the sessions. Nobody may ask any more.</summary>
    public void Dispose()
    {
        if (disposed) return;
        disposed = true;
        for (var turn = 0; turn < Sessions; turn++) turns.Wait();
        foreach (var seat in opened) seat.Star.Dispose();
        turns.Release(Sessions);
    }

    private CubeAnswer AnswerInTurn(CubeQuery query)
    {
        try
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            if (!free.TryPop(out var seat)) seat = Open();
            try
            {
                return seat.Cube.Answer(query);
            }
            finally
            {
                free.Push(seat);
            }
        }
        finally
        {
            turns.Release();
        }
    }

    private Seat Open()
    {
        var star = new StarReader(lake, snapshot, asOf, settings ?? LakeSession.DefaultSettings with { Threads = 1, MemoryLimit = PartOfMemory(Sessions) });
        try
        {
            var seat = new Seat(star, new CubeExecutor(star, policy, holdings));
            opened.Add(seat);
            return seat;
        }
        catch
        {
            star.Dispose();
            throw;
        }
    }

    private static string PartOfMemory(int sessions) => string.Create(CultureInfo.InvariantCulture,
        $"{(long)(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes * ShareOfMemory / sessions) >> 20}MiB");

    private sealed record Seat(StarReader Star, CubeExecutor Cube);
}
