namespace ReformWarehouse.GapAnalysis.Register;

/// <summary>How the benchmark's jurisdiction stands to the one that is compared, as far as comparability depends on it.</summary>
public enum BenchmarkRelation
{
    /// <summary>The same jurisdiction: its own target.</summary>
    Same,

    /// <summary>One that contains it.</summary>
    Containing,

    /// <summary>Another one that does not contain it by its code.</summary>
    Other,
}
