using System.Text;
using ReformWarehouse.SemanticCube.Compilation.Steps;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation;

/// <summary>
/// Compiles the statements whose rows a session holds for many questions (<see cref="CubeHolding"/>). They are the steps of a question that asks for
/// every division, so that what is held cannot differ from what a question would compute.
/// </summary>
public sealed class HoldingCompiler(ISqlDialect dialect)
{
    /// <summary>One row per division and year.</summary>
    public const string Unit = "cube_unit";

    /// <summary>One row per division, itself or a division above it, and year.</summary>
    public const string Ancestry = "cube_ancestry";

    /// <summary>One row per division that has others directly below it, and year.</summary>
    public const string Branch = "cube_branch";

    /// <summary>One row per indicator, division and year with a figure of its own.</summary>
    public const string Own = "cube_own";

    /// <summary>One row per indicator, division and year with a figure below it.</summary>
    public const string Rolled = "cube_rolled";

    /// <summary>One row per indicator, division and year with units below it that contribute to it and to the year before.</summary>
    public const string Common = "cube_common";

    /// <summary>The relations of <see cref="CubeHolding.Units"/>.</summary>
    public static IReadOnlyList<string> Units { get; } = [Unit, Ancestry, Branch];

    /// <summary>The select of a held relation, for some years and, where it is of cells, some indicators.</summary>
    public SqlStatement Compile(string relation, IReadOnlyList<string> indicators, IReadOnlyList<int> years)
    {
        var plan = Plan(indicators, years, relation);
        var final = $"select *\nfrom {relation["cube_".Length..]}\n";
        var steps = SqlLayout.Read([.. Steps(plan, relation).DistinctBy(step => step.Name)], final);
        var text = new StringBuilder("with\n").Append(SqlLayout.Steps(steps, dialect)).Append(final).ToString();
        (string, object?)[] parameters = [("years", years.ToList()), ("indicators", indicators.ToList())];
        return new SqlStatement(text, [.. parameters.Where(parameter => text.Contains(dialect.Parameter(parameter.Item1), StringComparison.Ordinal))]);
    }

    private IEnumerable<Step> Steps(CubePlan plan, string relation) =>
    [
        .. CatalogueSteps.Of(plan, dialect),
        .. HierarchySteps.Of(plan, dialect).Select(step => step.Name == "scope" ? EveryDivision : step),
        .. relation is Rolled or Common ? [OwnAsHeld] : FactSteps.Of(plan, dialect).Concat(OwnSteps.Of()),
        .. RollUpSteps.Of(plan),
    ];

    /// <summary>Also those that did not exist in a year: what is reported of them is shown as reported.</summary>
    private Step EveryDivision { get; } = new("scope", "division of any time x year", $"""
        select calendar.year, known.jurisdiction_code
        from calendar
        cross join (select distinct jurisdiction_code from {dialect.CurrentView("current_jurisdiction")}) as known
        """);

    private Step OwnAsHeld { get; } = new("own", "indicator x division x year, with its reported value n over d", $"""
        select *
        from {Own}
        where indicator_code in ({dialect.TextList("indicators")})
            and year in ({dialect.YearList("years")})
        """);

    private static CubePlan Plan(IReadOnlyList<string> indicators, IReadOnlyList<int> years, string relation) => CubePlanner.Plan(new CubeQuery
    {
        Indicators = [.. indicators.DefaultIfEmpty("")],
        Jurisdictions = new JurisdictionSelection.Listed(["000000"]),
        Periods = [.. years.DefaultIfEmpty(Period.Latest).Select(Period.Year)],
        Measures = relation == Common ? [CubeMeasure.Growth] : [],
    }) with
    { Holding = new CubeHolding(Units: relation is Rolled or Common, Cells: false) };
}
