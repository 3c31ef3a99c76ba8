using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>Units split by group label, groups sorted by label so that nothing depends on row order.</summary>
internal sealed record GroupSplit(string Label, double[] Values, double[] Weights, Population Population)
{
    /// <summary>Splits the units; units of weight 0 are dropped, and groups without any unit left with them.</summary>
    public static List<GroupSplit> Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, IReadOnlyList<string> groups)
    {
        if (groups.Count != values.Length)
            throw new ArgumentException($"{values.Length} values but {groups.Count} groups.", nameof(groups));
        var byLabel = new SortedDictionary<string, (List<double> Values, List<double> Weights)>(StringComparer.Ordinal);
        for (var i = 0; i < values.Length; i++)
        {
            var weight = weights.IsEmpty ? 1 : weights[i];
            if (weight == 0)
                continue;
            if (!byLabel.TryGetValue(groups[i], out var members))
                byLabel.Add(groups[i], members = ([], []));
            members.Values.Add(values[i]);
            members.Weights.Add(weight);
        }

        var result = new List<GroupSplit>(byLabel.Count);
        foreach (var (label, members) in byLabel)
        {
            double[] v = [.. members.Values], w = [.. members.Weights];
            Population.TryDescribe(v, w, out var population);
            result.Add(new(label, v, w, population));
        }

        return result;
    }
}
