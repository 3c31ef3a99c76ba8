using ReformWarehouse.GapAnalysis.Disparity;
using ReformWarehouse.GapAnalysis.MissingData;

namespace ReformWarehouse.GapAnalysis.Tests.Properties;

/// <summary>The weighted disparity measures, by what they promise.</summary>
internal static class Measures
{
    /// <summary>Pure numbers: unchanged when every value is multiplied.</summary>
    public static readonly IReadOnlyDictionary<string, DisparityMeasure> Relative = new Dictionary<string, DisparityMeasure>
    {
        ["relative range"] = (v, w) => Spread.RelativeRange(v, w),
        ["max/min"] = (v, w) => Spread.MaxMinRatio(v, w),
        ["cv"] = (v, w) => CoefficientOfVariation.Population(v, w),
        ["gini"] = (v, w) => Gini.Of(v, w),
        ["theil T"] = (v, w) => TheilT.Of(v, w),
        ["theil L"] = (v, w) => TheilL.Of(v, w),
        ["GE(-1)"] = (v, w) => GeneralizedEntropy.Of(v, -1, w),
        ["GE(2)"] = (v, w) => GeneralizedEntropy.Of(v, 2, w),
        ["GE(3)"] = (v, w) => GeneralizedEntropy.Of(v, 3, w),
        ["atkinson 0.5"] = (v, w) => Atkinson.Of(v, 0.5, w),
        ["atkinson 1"] = (v, w) => Atkinson.Of(v, 1, w),
        ["atkinson 2"] = (v, w) => Atkinson.Of(v, 2, w),
        ["hoover"] = (v, w) => Hoover.Of(v, w),
        ["idis"] = (v, w) => IndexOfDisparity.Unweighted(v, w),
        ["idis weighted"] = (v, w) => IndexOfDisparity.Weighted(v, w),
        ["cov"] = (v, w) => BetweenGroupVariance.VariationPercent(v, w),
    };

    /// <summary>In the unit of the values: unchanged when the same is added to every value.</summary>
    public static readonly IReadOnlyDictionary<string, DisparityMeasure> Absolute = new Dictionary<string, DisparityMeasure>
    {
        ["range"] = (v, w) => Spread.Range(v, w),
        ["sd"] = (v, w) => StandardDeviation.Population(v, w),
        ["bgv"] = (v, w) => BetweenGroupVariance.Variance(v, w),
        ["mdm"] = (v, w) => MeanDistance.ToMean(v, w, false),
        ["mdm weighted"] = (v, w) => MeanDistance.ToMean(v, w, true),
        ["mdb weighted"] = (v, w) => MeanDistance.ToBest(v, w, true),
    };

    /// <summary>Never raised by a transfer from a richer to a poorer unit.</summary>
    public static readonly string[] Transfer =
        ["cv", "gini", "theil T", "theil L", "GE(-1)", "GE(2)", "GE(3)", "atkinson 0.5", "atkinson 1", "atkinson 2", "hoover"];

    public static IEnumerable<KeyValuePair<string, DisparityMeasure>> All => Relative.Concat(Absolute);
}
