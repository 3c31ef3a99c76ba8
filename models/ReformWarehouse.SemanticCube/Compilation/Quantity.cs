namespace ReformWarehouse.SemanticCube.Compilation;

/// <summary>
/// The columns of a bounded number and their arithmetic, the counterpart in SQL of <see cref="Observations.BoundedValue"/>: the point, the ends of the
/// interval that its bound leaves (null: no end on that side), and whether an end is excluded.
/// </summary>
internal static class Quantity
{
    public static readonly string[] Parts = ["", "_low", "_high", "_low_open", "_high_open"];

    /// <summary>The five columns of a quantity, from a relation, under a new name.</summary>
    public static string Pick(string relation, string name, string? alias = null) =>
        Lines(Parts.Select(part => $"{relation}.{name}{part}{(alias is null || alias == name ? "" : $" as {alias}{part}")}"));

    /// <summary>The quantity of the first condition that holds, else null.</summary>
    public static string Choose(string alias, params IReadOnlyList<(string Condition, Func<string, string> Column)> choices) =>
        Lines(Parts.Select(part => $"case {string.Join(" ", choices.Select(choice => $"when {choice.Condition} then {choice.Column(part)}"))} end as {alias}{part}"));

    /// <summary>A sum loses an end as soon as one of its terms has none.</summary>
    public static string Sum(string relation, string name, string? alias = null) => Aggregate("sum", relation, name, alias ?? name);

    /// <summary>The mean of quantities has the bounds of their sum.</summary>
    public static string Mean(string relation, string name, string alias) => Aggregate("avg", relation, name, alias);

    private static string Aggregate(string function, string relation, string name, string alias) => Lines(
    [
        $"{function}({relation}.{name}) as {alias}",
        $"case when count({relation}.{name}_low) = count({relation}.{name}) then {function}({relation}.{name}_low) end as {alias}_low",
        $"case when count({relation}.{name}_high) = count({relation}.{name}) then {function}({relation}.{name}_high) end as {alias}_high",
        $"max({relation}.{name}_low_open) as {alias}_low_open",
        $"max({relation}.{name}_high_open) as {alias}_high_open",
    ]);

    /// <summary>The five columns of numerator over denominator times scale; both are counts and therefore not negative. That a count is not below zero is no lower end:
    /// less than 3 of 4 is
    /// less than 75 %, and less than 3 of less than 4 says nothing. Nothing of anything is nothing.</summary>
    public static string[] Ratio(string n, string d, string scale) =>
    [
        $"case when {d} > 0 and {n} >= 0 then {scale} * {n} / {d} end",
        $"case when {d} > 0 and {n} >= 0 and {n}_low <= 0 then 0 when {d} > 0 and {n} >= 0 then {scale} * {n}_low / {d}_high end",
        $"case when {d} > 0 and {n} >= 0 and {n}_high = 0 then 0 when {d} > 0 and {n} >= 0 and {d}_low > 0 then {scale} * {n}_high / {d}_low end",
        $"case when ({n}_low >= 0 and {n}_low_open = 1) or ({n}_low > 0 and {d}_high_open = 1) then 1 else 0 end",
        $"case when {n}_high_open = 1 or ({n}_high <> 0 and {d}_low >= 0 and {d}_low_open = 1) then 1 else 0 end",
    ];

    /// <summary>
    /// The five columns of n over a positive d times scale, where n may lie below zero: a negative n is nearest to zero over the largest d. With n not below zero it is
    /// <see cref="Ratio"/>.
    /// </summary>
    public static string[] SignedRatio(string n, string d, string scale)
    {
        var ratio = Ratio(n, d, scale);
        return
        [
            $"case when {d} > 0 then {scale} * {n} / {d} end",
            $"case when {n} < 0 then case when {d}_low > 0 then {scale} * {n}_low / {d}_low end else {ratio[1]} end",
            $"case when {n} < 0 and {n}_high < 0 then case when {d} > 0 then {scale} * {n}_high / {d}_high end when {n} < 0 then case when {d}_low > 0 then {scale} * {n}_high / {d}_low end else {ratio[2]} end",
            $"case when {n} < 0 then case when {n}_low_open = 1 or {d}_low_open = 1 then 1 else 0 end else {ratio[3]} end",
            $"case when {n} < 0 then case when {n}_high_open = 1 or ({n}_high < 0 and {d}_high_open = 1) or ({n}_high >= 0 and {d}_low_open = 1) then 1 else 0 end else {ratio[4]} end",
        ];
    }

    /// <summary>The code of the bound that a quantity's ends express.</summary>
    public static string Bound(string name, string approximate) => Bound(part => name + part, approximate);

    /// <summary>The same of an expression, given the expression of each of its five parts.</summary>
    public static string Bound(Func<string, string> part, string approximate) =>
        $"""
        case
            when {part("")} is null then null
            when {part("_low")} = {part("_high")} and {approximate} = 1 then '~'
            when {part("_low")} = {part("_high")} then '='
            when {part("_low")} is not null and {part("_high")} is not null then 'range'
            when {part("_low")} is not null and {part("_low_open")} = 1 then '>'
            when {part("_low")} is not null then '>='
            when {part("_high")} is not null and {part("_high_open")} = 1 then '<'
            when {part("_high")} is not null then '<='
            else '?'
        end
        """;

    /// <summary>A part of the difference of two quantities: the lower end is the lower one less the upper one of the other.</summary>
    public static string Difference(string left, string right, string part) => part switch
    {
        "_low" => $"({left}_low - {right}_high)",
        "_high" => $"({left}_high - {right}_low)",
        "_low_open" => $"case when {left}_low_open = 1 or {right}_high_open = 1 then 1 else 0 end",
        "_high_open" => $"case when {left}_high_open = 1 or {right}_low_open = 1 then 1 else 0 end",
        _ => $"({left} - {right})",
    };

    public static string Lines(IEnumerable<string> columns) => string.Join(",\n    ", columns);
}
