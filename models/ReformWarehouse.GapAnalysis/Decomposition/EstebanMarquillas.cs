using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Decomposition;

/// <summary>One industry of the extended shift-share account.</summary>
/// <param name="Homothetic">h_i = e0 E0_i/E0: what the region would have with the nation's structure.</param>
/// <param name="Competitive">h_i (g_i - G_i): the competitive effect free of the structure.</param>
/// <param name="Allocation">(e0_i - h_i)(g_i - G_i): from being specialised where the region is fast.</param>
public readonly record struct EstebanMarquillasTerm(MeasureResult Homothetic, MeasureResult Competitive, MeasureResult Allocation);

/// <summary>
/// The extension of Dunn's account that splits the regional share: competitive + allocation = Dunn regional. Undefined for an industry the region
/// does not have at
/// the start (no growth rate), and then for the total. Source: Esteban-Marquillas (1972).
/// </summary>
/// <param name="Dunn">The account it extends.</param>
/// <param name="Competitive">Sum over industries.</param>
/// <param name="Allocation">Sum over industries.</param>
/// <param name="Industries">By industry, in input order.</param>
public sealed record EstebanMarquillas(
    ShiftShare Dunn, MeasureResult Competitive, MeasureResult Allocation, IReadOnlyList<EstebanMarquillasTerm> Industries)
{
    /// <summary>Computes the account; arguments as for <see cref="ShiftShare.Of"/>.</summary>
    public static EstebanMarquillas Of(
        ReadOnlySpan<double> region0, ReadOnlySpan<double> region1, ReadOnlySpan<double> nation0, ReadOnlySpan<double> nation1)
    {
        var dunn = ShiftShare.Of(region0, region1, nation0, nation1);
        if (dunn.Undefined is { } reason)
            return new(dunn, reason, reason, []);
        var (region, nation) = (ExactSum.Of(region0), ExactSum.Of(nation0));
        var terms = new EstebanMarquillasTerm[region0.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            var homothetic = region * (nation0[i] / nation);
            if (region0[i] == 0)
            {
                terms[i] = new(homothetic, UndefinedReason.ZeroBase, UndefinedReason.ZeroBase);
                continue;
            }

            var lead = region1[i] / region0[i] - nation1[i] / nation0[i];
            terms[i] = new(homothetic, homothetic * lead, (region0[i] - homothetic) * lead);
        }

        return new(dunn, Sum(terms.Select(t => t.Competitive)), Sum(terms.Select(t => t.Allocation)), terms);
    }

    private static MeasureResult Sum(IEnumerable<MeasureResult> parts)
    {
        var sum = default(ExactSum);
        foreach (var part in parts)
        {
            if (part.Reason is { } reason)
                return reason;
            sum.Add(part.Required);
        }

        return sum.Value;
    }
}
