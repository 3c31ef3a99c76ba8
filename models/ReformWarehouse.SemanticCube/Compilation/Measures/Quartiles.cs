using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>
/// The lower quartile, median and upper quartile (Hyndman-Fan type 7) of the selected divisions of the cell's tier that report, in the indicator's unit,
/// and of how many values they are. With rank the anonymous benchmarks of a caller who may not see the others.
/// </summary>
internal sealed class Quartiles : ICubeMeasure
{
    private static readonly (string Name, string Share)[] Cuts = [("quartile_1", "0.25e0"), ("median", "0.5e0"), ("quartile_3", "0.75e0")];

    public CubeMeasure Measure => CubeMeasure.Quartiles;

    public IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        .. Cuts.SelectMany(cut => new AnswerColumn[]
        {
            new(cut.Name, $"tier_quartile.{cut.Name}"),
            new($"{cut.Name}_bound", Quantity.Bound($"tier_quartile.{cut.Name}", $"tier_quartile.{cut.Name}_approximate"), false),
        }),
        new("quartiles_of", "tier_quartile.quartiles_of"),
    ];

    public IEnumerable<Step> Steps(CubePlan plan, ISqlDialect dialect)
    {
        yield return TierQuantiles.Ordered(plan);
        yield return new("tier_quartile", "indicator x period x tier: its quartiles", $"""
            select
                {TierQuantiles.Tier},
                {Quantity.Lines(Cuts.Select(cut => $"{TierQuantiles.At(cut.Share, cut.Name)},\n{TierQuantiles.Approximate(cut.Share, cut.Name + "_approximate")}"))},
                count(*) as quartiles_of
            {TierQuantiles.OfTiers(plan)}
            """);
    }

    public IEnumerable<string> Joins(CubePlan plan, ISqlDialect dialect) =>
    [
        """
        left join tier_quartile
            on tier_quartile.indicator_code = answer.indicator_code
            and tier_quartile.year = answer.year
            and tier_quartile.first_year = answer.first_year
            and tier_quartile.level = answer.level
        """,
    ];
}
