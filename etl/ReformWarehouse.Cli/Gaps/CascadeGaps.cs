using ReformWarehouse.Cli.Output;
using ReformWarehouse.GapAnalysis.Cascade;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Cli.Gaps;

/// <summary><c>reform gap --cascade</c>: do the targets below add up (or average) to the one above, and who carries how much.</summary>
internal static class CascadeGaps
{
    /// <param name="request">Whose targets, and of what.</param>
    /// <param name="level">Tier whose targets are set against the one above; null: the divisions directly below.</param>
    public static int Run(GapRequest request, string? level)
    {
        var tier = level is null ? (JurisdictionLevel?)null : CodeLists.Level.TryParse(level, out var named) ? named
            : throw new UsageException($"--level “{level}”不是层级，可用 prefecture、county。", $"--level '{level}' is no tier; use prefecture or county.");
        var warehouse = request.Read();
        var children = warehouse.Parents.Where(pair => pair.Value is not null && ReferenceData.Jurisdictions.Latest(pair.Key) is not { IsStatisticalArea: true })
            .ToLookup(pair => pair.Value!, pair => pair.Key);
        var cascades = new TargetCascades(warehouse.Figures, warehouse.Indicators, code => [.. Below(code).Order(StringComparer.Ordinal)])
            .Of(request.Question.IndicatorCodes, request.Question.JurisdictionCodes);
        var rows = cascades.SelectMany(cascade => cascade.Shares.Where(share => share.Target is not null).Select(share => new CascadeRow(cascade, share)).Prepend(new(cascade, null))).ToList();
        return request.Write(CascadeColumns.For, rows, "没有上下级都定了的目标。", "No target is set both above and below.");

        IEnumerable<string> Below(string code) => tier is null ? children[code]
            : children[code].SelectMany(child => Jurisdiction.LevelOf(child) == tier ? [child] : Below(child));
    }
}
