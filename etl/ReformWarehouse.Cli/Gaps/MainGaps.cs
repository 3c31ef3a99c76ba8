using ReformWarehouse.Cli.Output;
using ReformWarehouse.GapAnalysis.Register;

namespace ReformWarehouse.Cli.Gaps;

/// <summary><c>reform gap --main</c>: all 34 main indicators of the plan, each with its gap or the reason why it has none.</summary>
internal static class MainGaps
{
    public static int Run(GapRequest request)
    {
        var warehouse = request.Read();
        var gaps = new MainIndicatorGaps(warehouse.Figures, warehouse.Indicators, warehouse.ParentOf);
        var rows = request.Jurisdictions.SelectMany(code => gaps.Of(code, request.Question.Year, request.Question.Against)).ToList();
        return request.Write(MainColumns.For, rows, "", "");
    }
}
