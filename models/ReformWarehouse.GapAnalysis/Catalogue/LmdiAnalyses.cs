using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Decomposition;

namespace ReformWarehouse.GapAnalysis.Catalogue;

internal static class LmdiAnalyses
{
    public static IEnumerable<KeyValuePair<string, Func<AnalysisInput, JsonObject>>> All =>
        [new("decomposition.lmdi", Decompose), new("decomposition.lmdi_zero", Zero), new("decomposition.log_mean", Mean)];

    private static JsonObject Decompose(AnalysisInput input)
    {
        var result = Lmdi.Of(input.Rows("cells_t0", "t0"), input.Rows("cells_t1", "t1", "cells_tT"));
        return new AnalysisOutput()
            .Put("V0", result.Start).Put("VT", result.End).Put("delta_total", result.Difference).Put("ratio_total", result.Ratio)
            .Put("additive", result.Additive).Put("multiplicative", result.Multiplicative).Build();
    }

    // One cell with a factor x and the product of the others; the cells of a list arrive as input "cells".
    private static JsonObject Zero(AnalysisInput input)
    {
        if (input.Has("cells_t0"))
            return Decompose(input);
        var cells = input.Array("cells")?.Select(cell => AnalysisInput.Inner(cell, "cells")).ToArray() ?? [input];
        var parts = cells.Select(cell => Lmdi.Of(
            [[cell.RequiredNumber("x0"), cell.RequiredNumber("other0")]], [[cell.RequiredNumber("xT"), cell.RequiredNumber("otherT")]]).Additive).ToArray();
        return new AnalysisOutput()
            .Put("contribution_of_x", parts.Select(part => part[0])).Put("contribution_of_other", parts.Select(part => part[1])).Build();
    }

    private static JsonObject Mean(AnalysisInput input) =>
        new AnalysisOutput().Put("log_mean", LogarithmicMean.Of(input.RequiredNumber("a"), input.RequiredNumber("b"))).Build();
}
