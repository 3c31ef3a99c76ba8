using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>Every measure, one class each.</summary>
internal static class CubeMeasures
{
    private static readonly Dictionary<CubeMeasure, ICubeMeasure> ByCode = new ICubeMeasure[]
    {
        new ReportCount(), new Previous(), new Change(), new Growth(), new CompoundGrowth(), new CumulativeInPlan(), new ShareOfParent(),
        new Rank(), new Percentile(), new Quartiles(), new Distance(), new TargetAttainment(), new MovingAverage(), new Index(),
    }.ToDictionary(measure => measure.Measure);

    public static ICubeMeasure Of(CubeMeasure measure) => ByCode[measure];
}
