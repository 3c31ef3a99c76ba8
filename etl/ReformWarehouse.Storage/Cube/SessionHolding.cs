using DuckDB.NET.Data;
using ReformWarehouse.SemanticCube.Compilation;
using ReformWarehouse.SemanticCube.Planning;

namespace ReformWarehouse.Storage.Cube;

/// <summary>
/// What a session keeps in memory so that one question need not compute it anew: the divisions of each asked year, and, where the lake is small,
/// both sides of every cell. It is of the session's snapshot and as-of date, like the session, and goes with it.
/// </summary>
internal sealed class SessionHolding(DuckDBConnection connection)
{
    /// <summary>Statements up to which the sides of all cells are held: they are computed in a fraction of a second and take some megabytes.</summary>
    public const long SmallLake = 200_000;

    private static readonly HoldingCompiler Compiler = new(new DuckDbDialect());

    private readonly HashSet<int> years = [];
    private bool cells;

    /// <summary>The plans made over what is held.</summary>
    public PreparedQuestions Questions { get; } = new(connection);

    /// <summary>Brings what a question needs into memory.</summary>
    public CubeHolding Hold(IReadOnlyList<int> askedYears)
    {
        HoldUnits(askedYears);
        return new CubeHolding(Units: true, cells);
    }

    /// <summary>Computes both sides of every cell.</summary>
    public void HoldCells()
    {
        if (cells) return;
        var indicators = connection.Read("select distinct indicator_code from cube_indicator order by all", row => row.GetString(0));
        var withFigures = connection.Read("select distinct year from current_observation order by all", row => row.GetInt32(0));
        HoldUnits(withFigures);
        foreach (var relation in new[] { HoldingCompiler.Own, HoldingCompiler.Rolled }) Create(relation, indicators, withFigures);
        cells = true;
        Questions.Forget();
    }

    private void HoldUnits(IEnumerable<int> needed)
    {
        var missing = needed.Where(year => !years.Contains(year)).Distinct().Order().ToList();
        if (missing.Count == 0 && years.Count > 0) return;
        foreach (var relation in HoldingCompiler.Units) Create(relation, [], missing);
        years.UnionWith(missing);
        Questions.Forget();
    }

    private void Create(string relation, IReadOnlyList<string> indicators, IReadOnlyList<int> ofYears)
    {
        var statement = Compiler.Compile(relation, indicators, ofYears);
        var verb = years.Count == 0 || !HoldingCompiler.Units.Contains(relation) ? $"create or replace temp table {relation} as" : $"insert into {relation}";
        using var command = connection.Command(statement, verb + "\n");
        command.ExecuteNonQuery();
    }
}
