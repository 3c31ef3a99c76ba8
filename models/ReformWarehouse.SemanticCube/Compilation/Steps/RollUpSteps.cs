using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Planning;

namespace ReformWarehouse.SemanticCube.Compilation.Steps;

/// <summary>
/// From the lowest tier up: a division passes on its own contribution, or, when it has none, that of the divisions below it; never both. How many units
/// should have contributed and how many did is counted along the way.
/// </summary>
internal static class RollUpSteps
{
    private const string Former = "former";

    private static readonly string[] Key = ["indicator_code", "jurisdiction_code", "year"];

    /// <summary>The names of the passing steps, for what is computed over several tiers.</summary>
    public static IReadOnlyList<string> Tiers(CubePlan plan) =>
        !plan.IsRolledUp ? [] : [.. plan.IsRestated ? [Former] : Array.Empty<string>(), .. plan.RolledLevels.Select(CodeLists.Level.CodeOf)];

    public static IEnumerable<Step> Of(CubePlan plan)
    {
        yield return Branch(plan);
        var below = new List<string>();
        foreach (var tier in Tiers(plan))
        {
            if (below.Count > 0) yield return Rolled(tier, below);
            yield return below.Count == 0 ? Lowest(tier) : Passed(tier);
            below.Add(tier);
        }

        yield return new("rolled", "asked indicator x division x year: the sums over the divisions below", Union(below.Skip(1).Select(tier => $"{tier}_rolled"), $"select *\nfrom {below[0]}_passed\nwhere 1 = 0"));
        if (!plan.NeedsCommonSet) yield break;
        foreach (var step in CommonSetSteps.Of(below)) yield return step;
    }

    public static Step Branch(CubePlan plan) => new("branch", "division x year, with the number of divisions directly below it", plan.ReadsHeldUnits
        ? $"""
            select year, jurisdiction_code as parent_code, level as parent_level, units
            from {HoldingCompiler.Unit}
            where units is not null
            """
        : """
            select unit.year, unit.parent_code, parent.level as parent_level, count(*) as units
            from unit
            inner join unit as parent
                on parent.year = unit.year
                and parent.jurisdiction_code = unit.parent_code
            group by unit.year, unit.parent_code, parent.level
            """);

    public static string Union(IEnumerable<string> names, string otherwise)
    {
        var parts = names.Select(name => $"select *\nfrom {name}").ToList();
        return parts.Count == 0 ? otherwise : string.Join("\nunion all\n", parts);
    }

    /// <summary>The relation of everything that lower tiers pass on.</summary>
    public static string Below(IReadOnlyList<string> tiers, string suffix) => tiers.Count == 1
        ? $"{tiers[0]}_{suffix}"
        : $"({string.Join(" union all ", tiers.Select(tier => $"select * from {tier}_{suffix}"))})";

    private static Step Rolled(string tier, IReadOnlyList<string> below) => new($"{tier}_rolled", $"asked indicator x {tier} x year: the sums over the divisions below", $"""
        select
            lower_unit.indicator_code,
            unit.parent_code as jurisdiction_code,
            lower_unit.year,
            {Quantity.Sum("lower_unit", "n")},
            {Quantity.Sum("lower_unit", "d")},
            max(lower_unit.approximate) as approximate,
            sum(lower_unit.units_reporting) as units_reporting,
            min(branch.units) + sum(lower_unit.units_expected - 1) as units_expected,
            sum(lower_unit.known_denominator) as known_denominator,
            sum(lower_unit.units_known) as units_known,
            sum(lower_unit.units_stating) as units_stating,
            sum(lower_unit.units_suppressed) as units_suppressed
        from {Below(below, "passed")} as lower_unit
        inner join unit
            on unit.year = lower_unit.year
            and unit.jurisdiction_code = lower_unit.jurisdiction_code
        inner join branch
            on branch.year = unit.year
            and branch.parent_code = unit.parent_code
        where branch.parent_level = '{tier}'
        group by lower_unit.indicator_code, unit.parent_code, lower_unit.year
        """);

    private static Step Lowest(string tier) => new($"{tier}_passed", $"asked indicator x {tier} x year: what it passes on", $"""
        {PassedAsReported(column => "own." + column)}
        from own
        inner join unit
            on unit.year = own.year
            and unit.jurisdiction_code = own.jurisdiction_code
        where unit.level = '{tier}'
        """);

    /// <summary>What every division passes on when nothing below it is looked at.</summary>
    public static Step AllPassed() => new("reported_passed", "asked indicator x division x year: what it passes on", $"{PassedAsReported(column => "own." + column)}\nfrom own");

    /// <summary>The columns of what a division passes on when nothing below it is looked at.</summary>
    /// <param name="own">The expression of a column of the division's own figure.</param>
    public static string PassedAsReported(Func<string, string> own) => $"""
        select
            {own("indicator_code")},
            {own("jurisdiction_code")},
            {own("year")},
            {Quantity.Lines(Quantity.Parts.Select(part => $"{own("n" + part)} as n{part}"))},
            {Quantity.Lines(Quantity.Parts.Select(part => $"{own("d" + part)} as d{part}"))},
            {own("approximate")} as approximate,
            case when {own("n")} is null then 0 else 1 end as units_reporting,
            case when {own("n")} is null and ({own("obs_status")} = 'M' or {own("known_denominator")} = 0) then 0 else 1 end as units_expected,
            {own("known_denominator")} as known_denominator,
            case when {own("known_denominator")} is null or ({own("n")} is null and {own("known_denominator")} = 0) then 0 else 1 end as units_known,
            case when {own("reported")} is null then 0 else 1 end as units_stating,
            case when {own("n")} is null and {own("obs_status")} = 'Q' then 1 else 0 end as units_suppressed
        """;

    private static Step Passed(string tier)
    {
        var rolled = $"{tier}_rolled";
        return new($"{tier}_passed", $"asked indicator x {tier} x year: what it passes on", $"""
            select
                {Quantity.Lines(Key.Select(column => $"coalesce(own.{column}, {rolled}.{column}) as {column}"))},
                {PassedOn(column => "own." + column, column => $"{rolled}.{column}")}
            from (
                select own.*
                from own
                inner join unit
                    on unit.year = own.year
                    and unit.jurisdiction_code = own.jurisdiction_code
                where unit.level = '{tier}'
            ) as own
            full join {rolled}
                on {rolled}.indicator_code = own.indicator_code
                and {rolled}.jurisdiction_code = own.jurisdiction_code
                and {rolled}.year = own.year
            """);
    }

    /// <summary>The columns of a division's own contribution, or, when it has none, that of the divisions below it.</summary>
    /// <param name="own">The expression of a column of the division's own figure.</param>
    /// <param name="rolled">The expression of a column of the sums below it.</param>
    public static string PassedOn(Func<string, string> own, Func<string, string> rolled) => $"""
        {Pass(own, rolled, "n")},
            {Pass(own, rolled, "d")},
            case when {own("n")} is not null then {own("approximate")} else {rolled("approximate")} end as approximate,
            case when {own("n")} is not null then 1 else coalesce({rolled("units_reporting")}, 0) end as units_reporting,
            case
                when {own("n")} is not null then 1
                when {rolled("units_reporting")} > 0 then {rolled("units_expected")}
                when {own("obs_status")} = 'M' or {own("known_denominator")} = 0 then 0
                else 1
            end as units_expected,
            coalesce({own("known_denominator")}, {rolled("known_denominator")}) as known_denominator,
            case
                when {own("n")} is null and {own("known_denominator")} = 0 and coalesce({rolled("units_reporting")}, 0) = 0 then 0
                when {own("known_denominator")} is not null and ({own("n")} is not null or coalesce({rolled("units_reporting")}, 0) = 0) then 1
                when {own("known_denominator")} is not null then {rolled("units_expected")}
                when {rolled("units_reporting")} > 0 then {rolled("units_known")}
                else 0
            end as units_known,
            case when {own("reported")} is not null then 1 else coalesce({rolled("units_stating")}, 0) end as units_stating,
            case
                when {own("n")} is not null then 0
                when {own("obs_status")} = 'Q' then 1
                else coalesce({rolled("units_suppressed")}, 0)
            end as units_suppressed
        """;

    private static string Pass(Func<string, string> own, Func<string, string> rolled, string name) => Quantity.Lines(
        Quantity.Parts.Select(part => $"case when {own("n")} is not null then {own(name + part)} else {rolled(name + part)} end as {name}{part}"));
}
