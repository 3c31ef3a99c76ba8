using System.Globalization;
using System.Text.Json.Nodes;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.GapAnalysis.Catalogue;
using ReformWarehouse.GapAnalysis.StarAnalyses;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Cli.Gaps;

/// <summary><c>reform gap --analysis NAME</c>: an analysis of the catalogue over the divisions of a tier.</summary>
internal static class AnalysisGaps
{
    public static int Run(GapRequest request, string analysis, string level, string under, IReadOnlyList<int> years, string? weight, IReadOnlyList<string> parameters)
    {
        if (!CodeLists.Level.TryParse(level, out var tier))
            throw new UsageException($"--level “{level}”不是层级，可用 province、prefecture、county。", $"--level '{level}' is no tier; use province, prefecture or county.");
        if (request.Question.IndicatorCodes.Count == 0)
            throw new UsageException("--analysis 需要 --indicator。", "--analysis needs --indicator.");
        var warehouse = request.Read();
        var divisions = warehouse.Parents.Where(pair => ReferenceData.Jurisdictions.Latest(pair.Key) is not { IsStatisticalArea: true }).ToDictionary();
        try
        {
            var answers = new StarAnalysis(warehouse.Figures, warehouse.Indicators, divisions)
                .Run(new(analysis, request.Question.IndicatorCodes, tier, under, years, weight, Parameters(parameters)));
            return request.Write((culture, index) => AnalysisColumns.For(culture, index, warehouse.AsOf), answers, "", "");
        }
        catch (AnalysisInputException error)
        {
            throw new UsageException(error.Zh, error.En);
        }
    }

    private static JsonObject Parameters(IReadOnlyList<string> given)
    {
        var json = new JsonObject();
        foreach (var text in given)
        {
            var at = text.IndexOf('=');
            if (at <= 0) throw new UsageException($"--parameter “{text}”写法应为 名称=值。", $"--parameter '{text}': write NAME=VALUE.");
            var (name, value) = (text[..at], text[(at + 1)..]);
            json[name] = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : value;
        }

        return json;
    }
}
