using ReformWarehouse.Cli.Output;
using ReformWarehouse.GapAnalysis.Register;

namespace ReformWarehouse.Cli.Gaps;

/// <summary><c>reform gap --register</c>: every computable gap of the warehouse, by task area and severity.</summary>
internal static class RegisterGaps
{
    public static int Run(GapRequest request)
    {
        var warehouse = request.Read();
        var wanted = request.Question.IndicatorCodes;
        var rows = new GapRegister(warehouse.Figures, warehouse.Indicators, warehouse.ParentOf).Entries(request.Question.JurisdictionCodes, request.Question.Year)
            .Where(entry => wanted.Count == 0 || wanted.Contains(entry.Row.Indicator.Code)).ToList();
        return request.Write(RegisterColumns.For, rows, "没有可计算的差距。", "There is no computable gap.");
    }
}
