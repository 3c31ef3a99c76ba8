using System.Numerics;
using DuckDB.NET.Data;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Compilation;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Policies;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Cube;

/// <summary>
/// Answers questions on a DuckDB connection that has the star's current views; what counts as of which date is theirs to say. The dimensions are copied
/// once, when the executor is made, and are those of that moment's as-of date. Not for two threads at once.
/// </summary>
public sealed class CubeExecutor
{
    private static readonly CubeCompiler Compiler = new(new DuckDbDialect());

    private readonly DuckDBConnection connection;
    private readonly DisclosurePattern? pattern;

    /// <param name="connection">A connection on which <c>current_observation</c> and its kin can be read.</param>
    /// <param name="policy">What the caller may see; null: everything.</param>
    public CubeExecutor(DuckDBConnection connection, AccessPolicy? policy = null)
    {
        this.connection = connection;
        Policy = policy ?? AccessPolicy.Everything;
        foreach (var script in SqlScripts.Under("duckdb/cube"))
        {
            using var command = connection.CreateCommand();
            command.CommandText = SqlScripts.Read(script);
            command.ExecuteNonQuery();
        }

        if (Policy.SmallestCount is { } smallest) pattern = new DisclosurePattern(connection, new CubeExecutor(connection), smallest);
    }

    public AccessPolicy Policy { get; }

    /// <summary>The statement that a question becomes.</summary>
    /// <exception cref="CubeRefusedException">The question cannot be answered as asked.</exception>
    public SqlStatement Explain(CubeQuery query) => Compiler.Compile(Plan(query));

    private CubePlan Plan(CubeQuery query) => CubePlanner.Plan(query, Policy) is var plan && pattern is not null
        ? plan with { HiddenCells = pattern.Hidden(query, plan.Years) }
        : plan;

    /// <exception cref="CubeRefusedException">The question cannot be answered as asked.</exception>
    public CubeAnswer Answer(CubeQuery query)
    {
        var statement = Explain(query);
        using var command = connection.CreateCommand();
        command.CommandText = statement.Text;
        foreach (var (name, value) in statement.Parameters) command.Parameters.Add(new DuckDBParameter(name, value ?? DBNull.Value));
        using var reader = command.ExecuteReader();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var positions = columns.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        var rows = new List<CubeRow>();
        while (reader.Read())
        {
            var values = new object?[columns.Count];
            for (var index = 0; index < values.Length; index++) values[index] = reader.IsDBNull(index) ? null : Plain(reader.GetValue(index));
            rows.Add(new CubeRow(positions, values));
        }

        return new CubeAnswer(columns, rows);
    }

    /// <summary>Sums of whole numbers come as 128-bit integers; counts fit into 64.</summary>
    private static object Plain(object value) => value is BigInteger integer ? (long)integer : value;
}
