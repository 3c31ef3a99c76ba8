using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Lake;
using ReformWarehouse.Storage.Cube;
using ReformWarehouse.Storage.Warehouse;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Aggregates;

/// <summary>Many threads ask at once: each gets the answer that one alone would get, of one state of the lake, from no more sessions than were allowed.</summary>
public class CubePoolTests
{
    private const string Skilled = "SKL_TOTAL";

    [Fact]
    public void Eight_threads_that_ask_at_once_get_the_answers_that_one_alone_gets()
    {
        using var returns = Filled();
        using var star = new StarReader(returns.Lake);
        var alone = new CubeExecutor(star, holdings: CubeHoldings.None);
        var questions = Questions();
        var expected = questions.Select(alone.Answer).ToList();
        using var pool = new CubePool(returns.Lake, sessions: 3);

        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, caller =>
        {
            for (var turn = caller; turn < caller + (3 * questions.Count); turn++)
                HeldAnswers.AssertEqual(expected[turn % questions.Count], pool.Answer(questions[turn % questions.Count]));
        });

        Assert.InRange(pool.OpenSessions, 1, 3);
    }

    [Fact]
    public async Task Questions_asked_without_waiting_are_all_answered_by_the_sessions_there_are()
    {
        using var returns = Filled();
        using var pool = new CubePool(returns.Lake, sessions: 1);
        var questions = Questions();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).SelectMany(_ => questions).Select(question => pool.AnswerAsync(question)));

        Assert.Equal(1, pool.OpenSessions);
        for (var index = 0; index < answers.Length; index++) HeldAnswers.AssertEqual(pool.Answer(questions[index % questions.Count]), answers[index]);
    }

    [Fact]
    public void A_session_opened_after_a_load_shows_what_the_others_show()
    {
        using var returns = Filled();
        using var pool = new CubePool(returns.Lake, sessions: 1);
        returns.Load("2024-06-01T00:00:00Z", [(CountyReturns.Counties[0], 2022, Skilled, "人", 1)]);

        Assert.Equal(1000, Value(pool));
        using var later = new CubePool(returns.Lake, sessions: 1);
        Assert.Equal(1, Value(later));
    }

    [Fact]
    public void A_refused_question_gives_its_turn_back()
    {
        using var returns = Filled();
        using var pool = new CubePool(returns.Lake, sessions: 1);
        var unknown = TrapLake.Question("NO_SUCH_INDICATOR", [], 2022);

        for (var turn = 0; turn < 3; turn++) Assert.Throws<CubeRefusedException>(() => pool.Answer(unknown));

        Assert.Equal(1000, Value(pool));
    }

    [Fact]
    public async Task Who_no_longer_wants_to_wait_leaves_the_queue()
    {
        using var returns = Filled();
        using var pool = new CubePool(returns.Lake, sessions: 1);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pool.AnswerAsync(Questions()[0], cancelled.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => pool.Answer(Questions()[0], cancelled.Token));

        Assert.Equal(0, pool.OpenSessions);
        Assert.Equal(1000, Value(pool));
    }

    [Fact]
    public void After_its_end_a_pool_answers_nobody()
    {
        using var returns = Filled();
        var pool = new CubePool(returns.Lake);
        Assert.Equal(1000, Value(pool));
        pool.Dispose();
        pool.Dispose();

        Assert.Throws<ObjectDisposedException>(() => pool.Answer(Questions()[0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CubePool(returns.Lake, sessions: 0));
    }

    private static double? Value(CubePool pool) => Assert.Single(pool.Answer(TrapLake.Question(Skilled, [CountyReturns.Counties[0]], 2022)).Rows).Value;

    private static CountyReturns Filled()
    {
        var returns = new CountyReturns();
        returns.Load("2024-01-01T00:00:00Z", CountyReturns.Counties.SelectMany((county, index) => new[] { 2021, 2022 }.Select(year => (county, year, Skilled, "人", 1000d + index))));
        return returns;
    }

    private static List<CubeQuery> Questions() =>
    [
        TrapLake.Question(Skilled, [CountyReturns.Counties[0]], 2022),
        TrapLake.Question(Skilled, ["530900", "532900"], 2021, 2022),
        TrapLake.Question(Skilled, [.. CountyReturns.Counties], 2022) with { Measures = [CubeMeasure.Rank], RollUp = RollUp.Reported },
        TrapLake.Question(Skilled, ["530900", "532900"], 2022) with { Measures = [CubeMeasure.Growth, CubeMeasure.ShareOfParent] },
    ];
}
