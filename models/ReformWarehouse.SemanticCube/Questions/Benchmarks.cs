namespace ReformWarehouse.SemanticCube.Questions;

/// <summary>Benchmarks as flags and JSON write them: parent, best, median, or a jurisdiction.</summary>
public static class Benchmarks
{
    public static Benchmark Parse(string text, Func<string, string> jurisdiction) => text switch
    {
        "parent" => Benchmark.Parent,
        "best" => Benchmark.Best,
        "median" => Benchmark.Median,
        _ => Benchmark.Of(jurisdiction(text)),
    };
}
