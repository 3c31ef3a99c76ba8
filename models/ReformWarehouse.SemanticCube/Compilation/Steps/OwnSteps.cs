namespace ReformWarehouse.SemanticCube.Compilation.Steps;

/// <summary>
/// What a division itself contributes to any sum over divisions: for additive indicators its value; for ratios a complete pair of numerator and denominator
/// (stated with the share, stated apart, or the share times its named denominator); else nothing. Where the denominator is zero there is no share to have.
/// </summary>
internal static class OwnSteps
{
    public static IEnumerable<Step> Of()
    {
        yield return new("paired", "asked indicator x division x year, with where its pair comes from", $"""
            select
                part.*,
                definition.aggregation,
                definition.scale,
                definition.valid_min,
                {Quantity.Lines(Quantity.Parts.Select(suffix => $"case when part.stated_denominator is not null then {Exact("part.stated_denominator", suffix)} else part.denominator{suffix} end as weight{suffix}"))},
                case
                    when definition.aggregation = 'sum' then 'value'
                    when definition.aggregation = 'ratio_of_sums' and part.stated_numerator is not null and part.stated_denominator > 0 then 'stated'
                    when definition.aggregation = 'ratio_of_sums' and part.numerator is not null and part.denominator > 0 then 'parts'
                    when definition.aggregation in ('ratio_of_sums', 'weighted_mean') and part.reported is not null
                        and (part.stated_denominator > 0 or (part.stated_denominator is null and part.denominator > 0)) then 'weighted'
                end as pair
            from part
            inner join definition
                on definition.indicator_code = part.indicator_code
                and definition.year = part.year
            """);
        yield return new("own", "asked indicator x division x year, with its reported value n over d", $"""
            select
                paired.indicator_code,
                paired.jurisdiction_code,
                paired.year,
                paired.scale,
                paired.valid_min,
                paired.pair,
                {Quantity.Pick("paired", "reported")},
                paired.reported_approximate,
                paired.obs_status,
                paired.reports,
                paired.conflicts,
                paired.lowest,
                paired.highest,
                {Quantity.Choose("n",
                    ("paired.pair = 'value'", suffix => $"paired.reported{suffix}"),
                    ("paired.pair = 'stated'", suffix => Exact("paired.stated_numerator", suffix)),
                    ("paired.pair = 'parts'", suffix => $"paired.numerator{suffix}"),
                    ("paired.pair = 'weighted'", Weighted))},
                {Quantity.Choose("d",
                    ("paired.pair = 'parts'", suffix => $"paired.denominator{suffix}"),
                    ("paired.pair in ('stated', 'weighted')", suffix => $"paired.weight{suffix}"))},
                case
                    when paired.pair = 'stated' then 0
                    when paired.pair = 'parts' then paired.part_approximate
                    when paired.reported_approximate = 1 or (paired.pair = 'weighted' and paired.part_approximate = 1) then 1
                    else 0
                end as approximate,
                paired.weight as known_denominator
            from paired
            """);
    }

    private static string Weighted(string suffix) => suffix.EndsWith("_open", StringComparison.Ordinal)
        ? $"case when paired.reported{suffix} = 1 or paired.weight{suffix} = 1 then 1 else 0 end"
        : $"paired.reported{suffix} * paired.weight{suffix} / paired.scale";

    private static string Exact(string column, string suffix) => suffix.EndsWith("_open", StringComparison.Ordinal) ? "0" : column;
}
