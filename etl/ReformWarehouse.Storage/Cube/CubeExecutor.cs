using System.Runtime.CompilerServices;
using DuckDB.NET.Data;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Compilation;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Policies;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Storage.Cube;

/// <summary>What an executor keeps in memory between questions.</summary>
public enum CubeHoldings
{
    /// <summary>Nothing: every question is computed from the statements.</summary>
    None,

    /// <summary>Nothing for the first question, which would wait longer for it than it gains (unless aggregates lie ready); from the second on, all that helps.</summary>
    AfterTheFirstQuestion,

    /// <summary>All that helps, from the first question on.</summary>
    Always,
}

/// <summary>
/// Answers questions on a DuckDB connection that has the star's current views; what counts as of which date is theirs to say. The dimensions are copied
/// once, when the executor is made, and are those of that moment's as-of date; a later executor on the connection takes an earlier one's place. Not for two
/// threads at once.
/// </summary>
public sealed class CubeExecutor
{
    private static readonly CubeCompiler Compiler = new(new DuckDbDialect());
    private static readonly CubeCompiler HeldCompiler = new(new DuckDbDialect(readsQuestionTable: true));

    // What is copied into a session is that of the executor made last.
    private static readonly ConditionalWeakTable<DuckDBConnection, SessionHolding> Newest = [];

    private readonly DuckDBConnection connection;
    private DisclosurePattern? pattern;
    private readonly SessionHolding holding;
    private readonly CubeHoldings holdings;
    private int asked;
    private bool? isSmall;

    /// <param name="connection">A connection on which <c>current_observation</c> and its kin can be read.</param>
    /// <param name="policy">What the caller may see; null: everything.</param>
    /// <param name="holdings">What is kept in memory between questions; it changes how long an answer takes, never the answer.</param>
    public CubeExecutor(DuckDBConnection connection, AccessPolicy? policy = null, CubeHoldings holdings = CubeHoldings.AfterTheFirstQuestion)
        : this(connection, policy ?? AccessPolicy.Everything, holdings, new SessionHolding(connection)) => Prepare();

    /// <summary>Over a lake, whose aggregates are read where they are of the session's state.</summary>
    public CubeExecutor(StarReader star, AccessPolicy? policy = null, CubeHoldings holdings = CubeHoldings.AfterTheFirstQuestion)
        : this(star.Session.Connection, policy ?? AccessPolicy.Everything, holdings, new SessionHolding(star.Session.Connection,
            holdings == CubeHoldings.None || star.Session.Engine.Scalar("select getvariable('as_of')") is not null ? null : CubeAggregates.TryOpen(star.Session))) => Prepare();

    private CubeExecutor(DuckDBConnection connection, AccessPolicy policy, CubeHoldings holdings, SessionHolding holding)
    {
        (this.connection, this.holdings, this.holding) = (connection, holdings, holding);
        Policy = policy;
        Newest.AddOrUpdate(connection, holding);
    }

    public AccessPolicy Policy { get; }

    /// <summary>Copies the dimensions, as the session knows them, to where statements read them.</summary>
    internal static void CopyDimensions(DuckDBConnection connection)
    {
        foreach (var script in SqlScripts.Under("duckdb/cube"))
        {
            using var command = connection.CreateCommand();
            command.CommandText = SqlScripts.Read(script);
            command.ExecuteNonQuery();
        }
    }

    private void Prepare()
    {
        CopyDimensions(connection);
        if (Policy.SmallestCount is { } smallest) pattern = new DisclosurePattern(connection, new CubeExecutor(connection, AccessPolicy.Everything, holdings, holding), smallest);
    }

    /// <summary>True when the lake's aggregates are of this session's state and are read.</summary>
    public bool ReadsAggregates => holding.HasAggregates;

    /// <summary>The statement that a question becomes, with its values as parameters.</summary>
    /// <param name="query">The question.</param>
    /// <param name="dialect">Another engine's; null: DuckDB's.</param>
    /// <exception cref="CubeRefusedException">The question cannot be answered as asked.</exception>
    public SqlStatement Explain(CubeQuery query, ISqlDialect? dialect = null) => (dialect is null ? Compiler : new CubeCompiler(dialect)).Compile(Plan(query));

    private CubePlan Plan(CubeQuery query)
    {
        var plan = CubePlanner.Plan(query, Policy);
        return pattern is null ? plan : plan with { HiddenCells = pattern.Hidden(query, plan.Years) };
    }

    private CubeHolding Hold(CubePlan plan)
    {
        if (Newest.TryGetValue(connection, out var newest) && newest != holding) throw new InvalidOperationException("A later executor on this connection has taken this one's place.");
        if (holdings == CubeHoldings.None) return CubeHolding.Nothing;
        if (!holding.HasAggregates)
        {
            if (holdings == CubeHoldings.AfterTheFirstQuestion && ++asked == 1) return CubeHolding.Nothing;
            if (isSmall ??= connection.Read("select count(*) from fact_observation", row => row.GetInt64(0)).Single() <= SessionHolding.SmallLake) holding.HoldAllCells();
        }

        return holding.Hold(plan);
    }

    /// <exception cref="CubeRefusedException">The question cannot be answered as asked.</exception>
    public CubeAnswer Answer(CubeQuery query)
    {
        var plan = Plan(query);
        var held = Hold(plan);
        if (held.Units) return holding.Questions.Answer(HeldCompiler.Compile(plan with { Holding = held }));
        using var command = connection.Command(Compiler.Compile(plan));
        return AnswerReading.Read(command);
    }
}
