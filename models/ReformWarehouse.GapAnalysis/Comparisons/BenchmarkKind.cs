namespace ReformWarehouse.GapAnalysis.Comparisons;

/// <summary>What a jurisdiction is set against.</summary>
public enum BenchmarkKind
{
    Nation,
    Province,

    /// <summary>The division directly above.</summary>
    Parent,

    /// <summary>Its own target.</summary>
    Target,

    /// <summary>The best of its tier, by polarity.</summary>
    Best,

    /// <summary>The median of its tier, its own value included.</summary>
    Median,

    /// <summary>The median of the other divisions under the same parent.</summary>
    Peers,

    /// <summary>A named jurisdiction.</summary>
    Jurisdiction,

    /// <summary>Every jurisdiction outside its own line that a report sets it against.</summary>
    Stated,
}
