namespace ReformWarehouse.GapAnalysis.Benchmarks;

/// <summary>Units with skewed values, populations, groups and a second figure; the same for every run.</summary>
internal sealed class SampleUnits
{
    public SampleUnits(int n)
    {
        var random = new Random(530000);
        Values = [.. Enumerable.Range(0, n).Select(_ => Math.Exp(3 + random.NextDouble() * 2))];
        Weights = [.. Enumerable.Range(0, n).Select(_ => 1_000.0 + random.Next(1_000_000))];
        Later = [.. Values.Select(v => v * (1 + random.NextDouble() / 4))];
        Groups = [.. Enumerable.Range(0, n).Select(i => $"P{i % 31:00}")];
        NullableValues = [.. Values.Select((v, i) => i % 50 == 0 ? null : (double?)v)];
        NullableWeights = [.. Weights.Select(w => (double?)w)];
    }

    public double[] Values { get; }

    public double[] Weights { get; }

    public double[] Later { get; }

    public string[] Groups { get; }

    public double?[] NullableValues { get; }

    public double?[] NullableWeights { get; }

    public double PlainSum()
    {
        var sum = 0.0;
        foreach (var value in Values)
            sum += value;
        return sum;
    }
}
