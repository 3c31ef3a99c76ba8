using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Composite;

/// <summary>
/// A node of a level-tree index system (一级指标, 二级指标, 三级指标): a group with children, or a leaf that names an indicator. The weight is relative to the
/// siblings and need not add to 1 or 100.
/// </summary>
/// <param name="Code">The code of the group or, in a leaf, of the indicator.</param>
/// <param name="Weight">Weight among the siblings, not negative.</param>
/// <param name="Children">The next level; empty for a leaf.</param>
public sealed record IndicatorTree(string Code, double Weight, IReadOnlyList<IndicatorTree> Children)
{
    /// <summary>A leaf.</summary>
    public static IndicatorTree Leaf(string indicatorCode, double weight) => new(indicatorCode, weight, []);

    /// <summary>The final weight of every indicator: its weights multiplied down the tree, 1 in all.</summary>
    /// <exception cref="ArgumentException">A group's weights are negative or all 0, or an indicator stands in the tree twice.</exception>
    public IReadOnlyDictionary<string, double> FinalWeights()
    {
        var weights = new SortedDictionary<string, double>(StringComparer.Ordinal);
        Share(1, weights);
        return weights;
    }

    private void Share(double share, SortedDictionary<string, double> weights)
    {
        if (Children.Count == 0)
        {
            if (!weights.TryAdd(Code, share))
                throw new ArgumentException($"Indicator {Code} stands in the tree twice.");
            return;
        }

        var total = ExactSum.Of(Children.Select(c => c.Weight));
        if (Children.Any(c => c.Weight < 0) || !(total > 0))
            throw new ArgumentException($"The weights under {Code} must not be negative and not all 0.");
        foreach (var child in Children)
            child.Share(share * (child.Weight / total), weights);
    }
}
