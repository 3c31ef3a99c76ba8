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
    /// <summary>One row per indicator and year: what it means at the end of the year.</summary>
    public const string Definition = "cube_definition";

    /// <summary>One row per division and year, with how many lie directly below it (null: none).</summary>
    public const string Unit = "cube_unit";

    /// <summary>One row per division, itself or a division above it, and year, with the same of the division.</summary>
    public const string Ancestry = "cube_ancestry";

    /// <summary>One row per indicator, division and year with a figure of its own.</summary>
    public const string Own = "cube_own";

    /// <summary>One row per indicator, division and year with a figure below it.</summary>
    public const string Rolled = "cube_rolled";

    /// <summary>One row per indicator, division and year with units below it that contribute to it and to the year before.</summary>
    public const string Common = "cube_common";

    /// <summary>One row per indicator, division and year with a figure of its own or below it: both sides.</summary>
    public const string Cell = "cube_cell";

    /// <summary>The relations of <see cref="CubeHolding.Units"/>, in the order in which one is computed from another.</summary>
    public static IReadOnlyList<string> Units { get; } = [Definition, Unit, Ancestry];

    /// <summary>What <see cref="Cell"/> is put together from, in order; not needed after.</summary>
    public static IReadOnlyList<string> Parts { get; } = [Own, Rolled, Common];

    /// <summary>The select of a held relation, for some years and, where it is of cells, some indicators.</summary>
    public SqlStatement Compile(string relation, IReadOnlyList<string> indicators, IReadOnlyList<int> years)
    {
        var plan = Plan(indicators, years, relation);
        var final = Final(relation) + "\n";
        var steps = SqlLayout.Read([.. Steps(plan, relation).DistinctBy(step => step.Name)], final);
        return SqlLayout.Statement("", steps, final, dialect, Parameters.Of(plan, dialect));
    }

    private IEnumerable<Step> Steps(CubePlan plan, string relation) => relation == Cell
        ? [.. CatalogueSteps.Of(plan, dialect), .. Parts.Select(part => Held(part, plan)), .. SideSteps.Of(plan, withPassed: true)]
        :
        [
            .. CatalogueSteps.Of(plan, dialect).Select(step => relation == Definition && step.Name == "definition" ? CatalogueSteps.Definition(dialect, "") : step),
            .. HierarchySteps.Of(plan, dialect).Select(step => step.Name == "scope" ? EveryDivision : step),
            .. relation is Rolled or Common ? [Held(Own, plan)] : FactSteps.Of(plan, dialect).Concat(OwnSteps.Of()),
            .. RollUpSteps.Of(plan),
        ];

    private static string Final(string relation) => relation switch
    {
        Definition => """
            select *
            from definition
            order by indicator_code, year
            """,
        Unit => """
            select unit.year, unit.jurisdiction_code, unit.level, unit.parent_code, branch.units
            from unit
            left join branch
                on branch.year = unit.year
                and branch.parent_code = unit.jurisdiction_code
            order by unit.year, unit.jurisdiction_code
            """,
        Ancestry => """
            select ancestry.year, ancestry.jurisdiction_code, ancestry.ancestor_code, unit.level, unit.parent_code, branch.units
            from ancestry
            inner join unit
                on unit.year = ancestry.year
                and unit.jurisdiction_code = ancestry.jurisdiction_code
            left join branch
                on branch.year = unit.year
                and branch.parent_code = unit.jurisdiction_code
            order by ancestry.ancestor_code, ancestry.year, unit.level, ancestry.jurisdiction_code
            """,
        Cell => $"""
            select *
            from {SideSteps.Name}
            order by indicator_code, year, jurisdiction_code
            """,
        _ => $"select *\nfrom {relation["cube_".Length..]}",
    };

    /// <summary>Also those that did not exist in a year: what is reported of them is shown as reported.</summary>
    private Step EveryDivision { get; } = new("scope", "division of any time x year", $"""
        select calendar.year, known.jurisdiction_code
        from calendar
        cross join (select distinct jurisdiction_code from {dialect.CurrentView("current_jurisdiction")}) as known
        """);

    private Step Held(string relation, CubePlan plan) => new(relation["cube_".Length..], "what is held, of some indicators and years", $"""
        select *
        from {relation}
        where {dialect.IsOneOf("indicator_code", Parameters.List(plan, "indicators"))}
            and {dialect.IsOneOf("year", Parameters.List(plan, "years"))}
        """);

    /// <summary>The years are those given: the caller has also named those that measures reach back to. There may be none yet.</summary>
    private static CubePlan Plan(IReadOnlyList<string> indicators, IReadOnlyList<int> years, string relation)
    {
        var plan = CubePlanner.Plan(new CubeQuery
        {
            Indicators = [""],
            Jurisdictions = new JurisdictionSelection.Listed(["000000"]),
            Periods = [Period.Year(Period.Latest)],
            Measures = relation is Common or Cell ? [CubeMeasure.Growth] : [],
        });
        return plan with
        {
            Query = plan.Query with { Indicators = indicators },
            Years = years,
            Holding = new CubeHolding(Units: relation is Rolled or Common or Cell, Cells: false),
        };
    }
}
