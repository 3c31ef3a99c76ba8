using ReformWarehouse.Cli.Output;
using ReformWarehouse.GapAnalysis.Needs;

namespace ReformWarehouse.Cli.Gaps;

/// <summary><c>reform gap --needs</c>: people, yearly growth and year of arrival for each gap.</summary>
internal static class NeedsGaps
{
    public static int Run(GapRequest request)
    {
        var warehouse = request.Read();
        var rows = warehouse.Comparison.Answer(request.Question with { JurisdictionCodes = request.Jurisdictions });
        return request.Write(NeedsColumns.For, new WhatItTakesFinder(warehouse.Figures).Of(rows), "没有可计算的差距。", "There is no computable gap.");
    }
}
