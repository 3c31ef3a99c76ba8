using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Decomposition;

/// <summary>One industry's (or the total's) part of a shift-share account, in the unit of the figures.</summary>
/// <param name="Change">e1 - e0.</param>
/// <param name="National">e0 (g - 1): what the nation's growth alone would have brought.</param>
/// <param name="Mix">e0 (G_i - g): from having fast- or slow-growing industries.</param>
/// <param name="Regional">e1 - e0 G_i: from growing faster or slower than the same industry in the nation.</param>
public readonly record struct ShiftShareTerm(double Change, double National, double Mix, double Regional)
{
    /// <summary>Mix + regional: the change beyond the national growth; over a partition of the nation it sums to 0.</summary>
    public double NetShift => Mix + Regional;
}

/// <summary>
/// Dunn's shift-share account of a region's change: national growth + industrial mix + regional share = change. The regional term in the form e1 -
/// e0 G_i also holds
/// for an industry new to the region (e0 = 0). Source: Dunn (1960).
/// </summary>
/// <param name="Total">The region's account.</param>
/// <param name="Industries">The accounts by industry, in input order.</param>
/// <param name="Undefined">Why nothing could be computed; null otherwise.</param>
public sealed record ShiftShare(ShiftShareTerm Total, IReadOnlyList<ShiftShareTerm> Industries, UndefinedReason? Undefined = null)
{
    /// <summary>
    /// The account of a region with figures by industry at both dates, against the nation's. Undefined when the nation starts at 0, or an industry
    /// present
    /// in the region is absent from the nation.
    /// </summary>
    public static ShiftShare Of(
        ReadOnlySpan<double> region0, ReadOnlySpan<double> region1, ReadOnlySpan<double> nation0, ReadOnlySpan<double> nation1)
    {
        var n = region0.Length;
        if (region1.Length != n || nation0.Length != n || nation1.Length != n)
            throw new ArgumentException("Region and nation need the same industries at both dates.", nameof(region1));
        if (!Finite.All(region0) || !Finite.All(region1) || !Finite.All(nation0) || !Finite.All(nation1))
            return new(default, [], UndefinedReason.NotFinite);
        var whole = ExactSum.Of(nation0);
        if (!(whole > 0))
            return new(default, [], UndefinedReason.ZeroBase);
        var growth = ExactSum.Of(nation1) / whole;
        var terms = new ShiftShareTerm[n];
        for (var i = 0; i < n; i++)
        {
            var (e0, e1) = (region0[i], region1[i]);
            if (nation0[i] == 0 && e0 != 0)
                return new(default, [], UndefinedReason.ZeroBase);
            var atNationalRate = e0 == 0 ? 0 : e0 * (nation1[i] / nation0[i]);
            terms[i] = new(e1 - e0, e0 * (growth - 1), atNationalRate - e0 * growth, e1 - atNationalRate);
        }

        return new(Sum(terms), terms);
    }

    internal static ShiftShareTerm Sum(IReadOnlyList<ShiftShareTerm> terms) => new(
        ExactSum.Of(terms.Select(t => t.Change)), ExactSum.Of(terms.Select(t => t.National)),
        ExactSum.Of(terms.Select(t => t.Mix)), ExactSum.Of(terms.Select(t => t.Regional)));
}
