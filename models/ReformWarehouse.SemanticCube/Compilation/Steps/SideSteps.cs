using ReformWarehouse.SemanticCube.Planning;

namespace ReformWarehouse.SemanticCube.Compilation.Steps;

/// <summary>What a division states of itself and what lies below it, side by side: one row for both, so that a cell is found by one join.</summary>
internal static class SideSteps
{
    public const string Name = "side";

    private static readonly string[] OwnColumns =
    [
        .. Quantity.Parts.Select(part => "reported" + part), "reported_approximate", "own_origin", "obs_status", "reports", "conflicts", "lowest", "highest",
        "own_n", "own_d", "own_known_denominator",
    ];

    private static readonly string[] RolledColumns =
    [
        .. Quantity.Parts.Select(part => "rolled" + part), "rolled_approximate", "rolled_n", "rolled_d", "units_reporting", "units_expected", "units_stating",
        "rolled_known_denominator", "units_known",
    ];

    /// <summary>The columns of <see cref="RolledValue"/>.</summary>
    public static IReadOnlyList<string> TotalColumns { get; } = ["indicator_code", "jurisdiction_code", "year", .. RolledColumns];

    /// <summary>The sums of a year and of the year before, for growth like for like.</summary>
    public static readonly string[] CommonColumns = ["common_n", "common_d", "before_n", "before_d", "common_units", "inexact"];

    private static readonly string[] OwnPassed = [.. Ends("own_n"), .. Ends("own_d"), "own_approximate"];

    private static readonly string[] RolledPassed = [.. Ends("rolled_n"), .. Ends("rolled_d"), "units_suppressed"];

    /// <param name="plan">The question.</param>
    /// <param name="withPassed">True for what is held, which also serves totals of one's own choosing.</param>
    public static IEnumerable<Step> Of(CubePlan plan, bool withPassed = false)
    {
        yield return new("own_value", "asked indicator x division x year: stated, or derived from the division's own parts", OwnValue(withPassed));
        if (!plan.IsRolledUp)
        {
            yield return new(Name, "asked indicator x division x year with a figure of its own", "select *\nfrom own_value");
            yield break;
        }

        yield return new("rolled_value", "asked indicator x division x year: computed from the divisions below", RolledValue("rolled", withPassed));
        yield return new(Name, "asked indicator x division x year with a figure of its own or below it: both sides", BothSides(plan, withPassed));
    }

    /// <summary>The value of sums over divisions.</summary>
    /// <param name="sums">The step of the sums.</param>
    /// <param name="withPassed">True to keep also what is passed on.</param>
    public static string RolledValue(string sums, bool withPassed = false)
    {
        var ratio = Quantity.Ratio("rolled.n", "rolled.d", "definition.scale");
        const string Incomplete = "rolled.units_reporting < rolled.units_expected";
        const string CanBeNegative = "(definition.valid_min is null or definition.valid_min < 0)";
        string[] sum =
        [
            "rolled.n",
            $"case when {Incomplete} and {CanBeNegative} then null else rolled.n_low end",
            $"case when {Incomplete} then null else rolled.n_high end",
            $"case when {Incomplete} and {CanBeNegative} then 1 else rolled.n_low_open end",
            $"case when {Incomplete} then 1 else rolled.n_high_open end",
        ];
        var columns = Quantity.Parts.Select((part, index) =>
            $"case when definition.aggregation = 'sum' then {sum[index]} else {ratio[index]} end as rolled{part}");
        return $"""
            select
                rolled.indicator_code,
                rolled.jurisdiction_code,
                rolled.year,
                {Quantity.Lines(columns)},
                rolled.approximate as rolled_approximate,
                {(withPassed ? $"{Quantity.Pick("rolled", "n", "rolled_n")},\n    {Quantity.Pick("rolled", "d", "rolled_d")},\n    rolled.units_suppressed" : "rolled.n as rolled_n,\n    rolled.d as rolled_d")},
                rolled.units_reporting,
                rolled.units_expected,
                rolled.units_stating,
                rolled.known_denominator as rolled_known_denominator,
                rolled.units_known
            from {sums} as rolled
            inner join definition
                on definition.indicator_code = rolled.indicator_code
                and definition.year = rolled.year
            """;
    }

    private static string OwnValue(bool withPassed)
    {
        var derived = Quantity.Ratio("own.n", "own.d", "own.scale");
        const string IsDerived = "own.reported is null and own.pair in ('stated', 'parts')";
        var columns = Quantity.Parts.Select((part, index) => $"case when {IsDerived} then {derived[index]} else own.reported{part} end as reported{part}");
        return $"""
            select
                own.indicator_code,
                own.jurisdiction_code,
                own.year,
                {Quantity.Lines(columns)},
                case when {IsDerived} then own.approximate else own.reported_approximate end as reported_approximate,
                case when {IsDerived} then 'derived' else 'reported' end as own_origin,
                own.obs_status,
                own.reports,
                own.conflicts,
                own.lowest,
                own.highest,
                {(withPassed ? $"{Quantity.Pick("own", "n", "own_n")},\n    {Quantity.Pick("own", "d", "own_d")},\n    own.approximate as own_approximate" : "own.n as own_n,\n    own.d as own_d")},
                own.known_denominator as own_known_denominator
            from own
            """;
    }

    private static string BothSides(CubePlan plan, bool withPassed)
    {
        IEnumerable<string> own = withPassed ? [.. OwnColumns, .. OwnPassed] : OwnColumns, rolled = withPassed ? [.. RolledColumns, .. RolledPassed] : RolledColumns;
        return $"""
            select
                coalesce(own_value.indicator_code, rolled_value.indicator_code) as indicator_code,
                coalesce(own_value.jurisdiction_code, rolled_value.jurisdiction_code) as jurisdiction_code,
                coalesce(own_value.year, rolled_value.year) as year,
                {Quantity.Lines(own.Select(column => "own_value." + column))},
                {Quantity.Lines(rolled.Select(column => "rolled_value." + column))}{(plan.NeedsCommonSet ? ",\n    " + Quantity.Lines(CommonColumns.Select(column => "common." + column)) : "")}
            from own_value
            full join rolled_value
                on rolled_value.indicator_code = own_value.indicator_code
                and rolled_value.jurisdiction_code = own_value.jurisdiction_code
                and rolled_value.year = own_value.year
            {(plan.NeedsCommonSet ? Common : "")}
            """.TrimEnd();
    }

    private const string Common = """
        left join common
            on common.indicator_code = rolled_value.indicator_code
            and common.jurisdiction_code = rolled_value.jurisdiction_code
            and common.year = rolled_value.year
        """;

    private static IEnumerable<string> Ends(string name) => Quantity.Parts.Where(part => part.Length > 0).Select(part => name + part);
}
