using ReformWarehouse.Observations;

namespace ReformWarehouse.SemanticCube.Questions;

/// <summary>Which of a cell's two values is its value: the one reported for it, or the one computed from its parts.</summary>
public enum RollUp
{
    /// <summary>Only what the jurisdiction's own figures say.</summary>
    Reported,

    /// <summary>Only what follows from the divisions below; for a division without any below, its own figure.</summary>
    RolledUp,

    /// <summary>Reported where there is one, else rolled up.</summary>
    Reconciled,
}

/// <summary>Over which boundaries a series is read.</summary>
public enum Boundaries
{
    /// <summary>Each year in the divisions of that year.</summary>
    AsReported,

    /// <summary>Every year restated to the divisions of the last year asked for, where that is possible.</summary>
    Constant,
}

/// <summary>What may be asked of a cell besides its value; each is a class under Compilation/Measures.</summary>
public enum CubeMeasure
{
    ReportCount, Previous, Change, Growth, CompoundGrowth, CumulativeInPlan, ShareOfParent, Rank, Percentile, Quartiles, Distance, Target, MovingAverage, Index,
}

/// <summary>A dimension of the cube.</summary>
public enum CubeAxis { Indicator, Jurisdiction, Period }

/// <summary>The codes of a question's choices, as flags and JSON write them; a public contract.</summary>
public static class CubeCodes
{
    public static CodeList<RollUp> RollUp { get; } = new("roll_up",
        (Questions.RollUp.Reported, "reported"), (Questions.RollUp.RolledUp, "rolled_up"), (Questions.RollUp.Reconciled, "reconciled"));

    public static CodeList<Boundaries> Boundaries { get; } = new("boundaries",
        (Questions.Boundaries.AsReported, "as_reported"), (Questions.Boundaries.Constant, "constant"));

    public static CodeList<CubeMeasure> Measure { get; } = new("measure",
        (CubeMeasure.ReportCount, "report_count"), (CubeMeasure.Previous, "previous"), (CubeMeasure.Change, "change"), (CubeMeasure.Growth, "growth"),
        (CubeMeasure.CompoundGrowth, "compound_growth"), (CubeMeasure.CumulativeInPlan, "cumulative_in_plan"),
        (CubeMeasure.ShareOfParent, "share_of_parent"), (CubeMeasure.Rank, "rank"), (CubeMeasure.Percentile, "percentile"), (CubeMeasure.Quartiles, "quartiles"),
        (CubeMeasure.Distance, "distance"), (CubeMeasure.Target, "target"), (CubeMeasure.MovingAverage, "moving_average"), (CubeMeasure.Index, "index"));

    public static CodeList<CubeAxis> Axis { get; } = new("axis",
        (CubeAxis.Indicator, "indicator"), (CubeAxis.Jurisdiction, "jurisdiction"), (CubeAxis.Period, "period"));
}
