namespace ReformWarehouse.SemanticCube.Questions;

/// <summary>What the measure distance sets a cell against.</summary>
public enum BenchmarkKind
{
    /// <summary>The division above, whole, whatever is selected.</summary>
    Parent,

    /// <summary>One named division.</summary>
    Jurisdiction,

    /// <summary>The best value of the selected jurisdictions by the indicator's polarity; none where it is neutral.</summary>
    Best,

    /// <summary>The median (Hyndman-Fan type 7) of the selected jurisdictions.</summary>
    Median,
}

/// <param name="Kind">What kind.</param>
/// <param name="Code">The named division; null for the other kinds.</param>
public sealed record Benchmark(BenchmarkKind Kind, string? Code = null)
{
    public static Benchmark Parent { get; } = new(BenchmarkKind.Parent);

    public static Benchmark Best { get; } = new(BenchmarkKind.Best);

    public static Benchmark Median { get; } = new(BenchmarkKind.Median);

    public static Benchmark Of(string code) => new(BenchmarkKind.Jurisdiction, code);
}
