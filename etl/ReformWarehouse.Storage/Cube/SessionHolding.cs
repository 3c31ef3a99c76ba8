using DuckDB.NET.Data;
using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Compilation;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.Storage.Cube;

/// <summary>
/// What a session keeps in memory so that one question need not compute it anew: the divisions of each asked year, and both sides of cells — of all where the
/// lake is small, of the asked indicators where files of them lie beside a large lake. It is of the session's snapshot and as-of date and goes with it.
/// </summary>
internal sealed class SessionHolding(DuckDBConnection connection, CubeAggregates? aggregates = null)
{
    /// <summary>Statements up to which the sides of all cells are held: they are computed in a fraction of a second and take some megabytes.</summary>
    public const long SmallLake = 200_000;

    /// <summary>Cells of counties kept in memory, about a gigabyte; beyond, all are let go and the asked ones fetched again.</summary>
    private const long MostCells = 3_000_000;

    private static readonly HoldingCompiler Compiler = new(new DuckDbDialect());

    private readonly HashSet<int> years = [];
    private readonly HashSet<string> upper = new(StringComparer.Ordinal);
    private readonly HashSet<string> counties = new(StringComparer.Ordinal);
    private bool allCells;
    private bool hasTables;

    public bool HasAggregates => aggregates is not null;

    /// <summary>The plans made over what is held.</summary>
    public PreparedQuestions Questions { get; } = new(connection);

    /// <summary>Brings what a question needs into memory.</summary>
    public CubeHolding Hold(CubePlan plan)
    {
        HoldUnits(plan.Years);
        return new CubeHolding(Units: true, Cells: allCells || (aggregates is not null && Fetch(plan)));
    }

    /// <summary>Computes both sides of every cell.</summary>
    public void HoldAllCells()
    {
        if (allCells) return;
        Compute(connection.Read("select distinct indicator_code from cube_indicator order by all", row => row.GetString(0)),
            connection.Read("select distinct year from counting_observation order by all", row => row.GetInt32(0)));
        allCells = true;
    }

    /// <summary>Computes both sides of the cells of some indicators, in the place of those held.</summary>
    public void Compute(IReadOnlyList<string> indicators, IReadOnlyList<int> ofYears)
    {
        HoldUnits(ofYears);
        foreach (var relation in HoldingCompiler.Parts) Create(relation, indicators, ofYears);
        Create(HoldingCompiler.Cell, indicators, ofYears);
        foreach (var relation in HoldingCompiler.Parts) connection.Execute($"drop table {relation}");
    }

    private bool Fetch(CubePlan plan)
    {
        if (!(plan with { Holding = new CubeHolding(true, true) }).ReadsHeldCells) return false;
        var needsCounties = NeedsCounties(plan.Query);
        if (needsCounties && aggregates!.CountyRows(plan.Query.Indicators) > MostCells) return false;
        if (!hasTables || (needsCounties && aggregates!.CountyRows(counties.Union(plan.Query.Indicators)) > MostCells)) Clear();
        Fetch(plan.Query.Indicators, upper, ofCounties: false);
        if (needsCounties) Fetch(plan.Query.Indicators, counties, ofCounties: true);
        return true;
    }

    private void Fetch(IReadOnlyList<string> indicators, HashSet<string> held, bool ofCounties)
    {
        var missing = indicators.Where(held.Add).ToList();
        if (missing.Count == 0) return;
        aggregates!.Load(connection, missing, ofCounties);
        Questions.Forget();
    }

    private void Clear()
    {
        Compute([], []);
        upper.Clear();
        counties.Clear();
        hasTables = true;
    }

    /// <summary>False when no cell of a county is needed, by the codes and levels that the question names.</summary>
    private static bool NeedsCounties(CubeQuery query) => query.Benchmark.Code is { } benchmark && Jurisdiction.LevelOf(benchmark) == JurisdictionLevel.County || query.Jurisdictions switch
    {
        JurisdictionSelection.Listed listed => listed.Codes.Any(IsCounty),
        JurisdictionSelection.Group group => group.Codes.Any(IsCounty),
        JurisdictionSelection.PeersOf peers => IsCounty(peers.Code),
        JurisdictionSelection.LevelWithin within => within.Level == JurisdictionLevel.County,
        _ => throw new ArgumentOutOfRangeException(nameof(query), query.Jurisdictions, "Unknown selection."),
    };

    private static bool IsCounty(string code) => Jurisdiction.LevelOf(code) == JurisdictionLevel.County;

    private void HoldUnits(IEnumerable<int> needed)
    {
        var missing = needed.Where(year => !years.Contains(year)).Distinct().Order().ToList();
        if (missing.Count == 0 && years.Count > 0) return;
        foreach (var relation in HoldingCompiler.Units) Create(relation, [], missing);
        years.UnionWith(missing);
    }

    private void Create(string relation, IReadOnlyList<string> indicators, IReadOnlyList<int> ofYears)
    {
        var statement = Compiler.Compile(relation, indicators, ofYears);
        var verb = years.Count == 0 || !HoldingCompiler.Units.Contains(relation) ? $"create or replace temp table {relation} as" : $"insert into {relation}";
        using var command = connection.Command(statement, verb + "\n");
        command.ExecuteNonQuery();
        Questions.Forget();
    }
}
