namespace ReformWarehouse.SemanticCube.Compilation.Steps;

/// <summary>
/// Like for like: the sums of a year and of the year before over only those units that contribute completely to both. Growth of an incompletely
/// reported total would otherwise be the growth of the reporting.
/// </summary>
internal static class CommonSetSteps
{
    private static readonly string[] Columns =
        ["indicator_code", "jurisdiction_code", "year", "common_n", "common_d", "before_n", "before_d", "common_units", "inexact"];

    public static IEnumerable<Step> Of(IReadOnlyList<string> tiers)
    {
        var below = new List<string>();
        foreach (var tier in tiers)
        {
            if (below.Count > 0) yield return Rolled(tier, below);
            yield return Passed(tier, hasBelow: below.Count > 0);
            below.Add(tier);
        }

        yield return new("common", "asked indicator x division x year: sums over the units that contribute to it and to the year before",
            RollUpSteps.Union(below.Skip(1).Select(tier => $"{tier}_common_rolled"), $"select *\nfrom {below[0]}_common\nwhere 1 = 0"));
    }

    private static Step Rolled(string tier, IReadOnlyList<string> below) => new($"{tier}_common_rolled", $"asked indicator x {tier} x year: common sums of the divisions below", $"""
        select
            common_unit.indicator_code,
            unit.parent_code as jurisdiction_code,
            common_unit.year,
            sum(common_unit.common_n) as common_n,
            sum(common_unit.common_d) as common_d,
            sum(common_unit.before_n) as before_n,
            sum(common_unit.before_d) as before_d,
            sum(common_unit.common_units) as common_units,
            max(common_unit.inexact) as inexact
        from {RollUpSteps.Below(below, "common")} as common_unit
        inner join unit
            on unit.year = common_unit.year
            and unit.jurisdiction_code = common_unit.jurisdiction_code
        inner join branch
            on branch.year = unit.year
            and branch.parent_code = unit.parent_code
        where branch.parent_level = '{tier}'
        group by common_unit.indicator_code, unit.parent_code, common_unit.year
        """);

    private static Step Passed(string tier, bool hasBelow)
    {
        var complete = $"""
            select
                this_year.indicator_code,
                this_year.jurisdiction_code,
                this_year.year,
                this_year.n as common_n,
                this_year.d as common_d,
                year_before.n as before_n,
                year_before.d as before_d,
                this_year.units_reporting as common_units,
                case
                    when this_year.n_low = this_year.n_high and year_before.n_low = year_before.n_high
                        and (this_year.d is null or (this_year.d_low = this_year.d_high and year_before.d_low = year_before.d_high))
                        and this_year.approximate = 0 and year_before.approximate = 0 then 0
                    else 1
                end as inexact
            from {tier}_passed as this_year
            inner join {tier}_passed as year_before
                on year_before.indicator_code = this_year.indicator_code
                and year_before.jurisdiction_code = this_year.jurisdiction_code
                and year_before.year = this_year.year - 1
            where this_year.units_reporting = this_year.units_expected
                and year_before.units_reporting = year_before.units_expected
                and this_year.n is not null
                and year_before.n is not null
            """;
        var incomplete = $"""

            union all
            select
                {Quantity.Lines(Columns.Select(column => $"{tier}_common_rolled.{column}"))}
            from {tier}_common_rolled
            left join {tier}_passed as this_year
                on this_year.indicator_code = {tier}_common_rolled.indicator_code
                and this_year.jurisdiction_code = {tier}_common_rolled.jurisdiction_code
                and this_year.year = {tier}_common_rolled.year
            left join {tier}_passed as year_before
                on year_before.indicator_code = {tier}_common_rolled.indicator_code
                and year_before.jurisdiction_code = {tier}_common_rolled.jurisdiction_code
                and year_before.year = {tier}_common_rolled.year - 1
            where this_year.n is null
                or year_before.n is null
                or this_year.units_reporting < this_year.units_expected
                or year_before.units_reporting < year_before.units_expected
            """;
        return new($"{tier}_common", $"asked indicator x {tier} x year: what it passes on of both years", hasBelow ? complete + incomplete : complete);
    }
}
