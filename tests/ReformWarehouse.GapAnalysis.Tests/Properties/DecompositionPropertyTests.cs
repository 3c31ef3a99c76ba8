using ReformWarehouse.GapAnalysis.Decomposition;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Properties;

public class DecompositionPropertyTests
{
    private static bool Close(double a, double b, double scale) => Math.Abs(a - b) <= 1e-12 * Math.Max(1e-6, Math.Abs(scale));

    private static double[] Other(Units units, int salt) => [.. Enumerable.Range(0, units.Values.Length).Select(_ => 0).Zip(units.Values, (_, v) => v)
        .Select((v, i) => v * (0.5 + new Random(units.Salt + salt + i).NextDouble()))];

    [Fact]
    public void Kitagawa_adds_up() => Units.Check(units =>
    {
        var (size2, rate2) = (Other(units, 1), Other(units, 2));
        double?[] r1 = [.. units.Values.Select(v => (double?)v)], r2 = [.. rate2.Select(v => (double?)v)];
        var split = Kitagawa.Of(units.Weights, r1, size2, r2);
        var (difference, scale) = (split.Difference.Required, split.Rate2.Required);
        return Close(split.Composition.Required + split.Rate.Required, difference, scale)
            && Close(split.BaseComposition.Required + split.BaseRate.Required + split.Interaction.Required, difference, scale)
            && Close(split.CentredCompositionByCategory.Sum(), split.Composition.Required, scale);
    });

    [Fact]
    public void Oaxaca_with_shares_and_rates_is_the_three_part_kitagawa() => Units.Check(units =>
    {
        double[] size2 = Other(units, 1), rate2 = Other(units, 2);
        double[] w1 = [.. units.Weights.Select(w => w / units.Weights.Sum())], w2 = [.. size2.Select(w => w / size2.Sum())];
        var split = Kitagawa.Of(w1, [.. units.Values.Select(v => (double?)v)], w2, [.. rate2.Select(v => (double?)v)]);
        var oaxaca = OaxacaBlinder.Threefold(w2, w1, rate2, units.Values);
        var scale = 10 * Math.Abs(split.Rate2.Required);
        return Close(oaxaca.Endowments.Required, split.BaseComposition.Required, scale) && Close(oaxaca.Coefficients.Required, split.BaseRate.Required, scale)
            && Close(oaxaca.Interaction.Required, split.Interaction.Required, scale) && Close(oaxaca.Gap.Required, split.Difference.Required, scale)
            && new[] { 0, 0.3, 1 }.All(w => Close(oaxaca.Twofold(w).Explained.Required + oaxaca.Twofold(w).Unexplained.Required, oaxaca.Gap.Required, scale));
    });

    [Fact]
    public void Das_gupta_is_the_mean_over_all_orders_of_the_factors() => Units.Check(units =>
    {
        var k = Math.Min(4, units.Values.Length);
        var (one, two) = (units.Values[..k].Select(v => v / 100).ToArray(), Other(units, 3)[..k].Select(v => v / 100).ToArray());
        var result = DasGupta.Between([.. one.Select(v => new[] { v })], [.. two.Select(v => new[] { v })]);
        var effects = new double[k];
        var orders = Permutations([.. Enumerable.Range(0, k)]).ToArray();
        foreach (var order in orders)
        {
            var mixed = (double[])one.Clone();
            foreach (var f in order)
            {
                var before = mixed.Aggregate(1.0, (p, v) => p * v);
                mixed[f] = two[f];
                effects[f] += (mixed.Aggregate(1.0, (p, v) => p * v) - before) / orders.Length;
            }
        }

        var scale = 100 * Math.Max(Math.Abs(result.Rate1.Required), Math.Abs(result.Rate2.Required));
        return effects.Zip(result.Effects, (a, b) => Close(a, b, scale)).All(ok => ok)
            && Close(result.Effects.Sum(), result.Difference.Required, scale)
            && result.Standardised.Zip(result.Effects, (s, e) => Close(s.Two - s.One, e, scale)).All(ok => ok);
    });

    [Fact]
    public void Das_gupta_among_several_populations_is_transitive_and_adds_up() => Units.Check(units =>
    {
        var populations = Enumerable.Range(0, 4)
            .Select(p => (IReadOnlyList<double[]>)[.. Other(units, p)[..2].Select(v => new[] { v / 100 })]).ToArray();
        var all = DasGuptaSeveral.Among(populations);
        for (var a = 0; a < 4; a++)
        {
            for (var b = 0; b < 4; b++)
            {
                var sum = all.Effect(0, a, b) + all.Effect(1, a, b);
                if (!Close(sum, all.Rates[b] - all.Rates[a], 100 * all.Rates.Max()))
                    return false;

                // The averaged effect is the mean of the direct and the indirect pairwise effects.
                for (var f = 0; f < 2; f++)
                {
                    var mean = Enumerable.Range(0, 4).Average(via => Pair(populations, f, a, via) + Pair(populations, f, via, b));
                    if (!Close(all.Effect(f, a, b), mean, 100 * all.Rates.Max()))
                        return false;
                }
            }
        }

        return true;
    });

    [Fact]
    public void Cross_classified_parts_add_up_to_the_composition_effect() => Units.Check(units =>
    {
        double[] Take(double[] source, int n) => [.. Enumerable.Range(0, n).Select(i => source[i % source.Length] * (1 + i / 7.0))];
        double[] size1 = Take(units.Weights, 12), size2 = Take(Other(units, 1), 12);
        double?[] rate1 = [.. Take(units.Values, 12).Select(v => (double?)v)], rate2 = [.. Take(Other(units, 2), 12).Select(v => (double?)v)];
        foreach (int[] dimensions in new int[][] { [3, 4], [2, 3, 2], [12] })
        {
            var result = CrossClassified.Of(dimensions, size1, rate1, size2, rate2);
            var factors = CrossClassified.ShareFactors(dimensions, size1);
            var total = size1.Sum();
            for (var cell = 0; cell < 12; cell++)
            {
                if (!Close(factors.Aggregate(1.0, (p, f) => p * f[cell]), size1[cell] / total, 10))
                    return false;
            }

            if (!Close(result.CompositionByVariable.Sum(), result.Overall.Composition.Required, 100 * result.Overall.Rate1.Required))
                return false;
        }

        return true;
    });

    [Fact]
    public void Shift_share_adds_up_and_shifts_cancel_over_the_nation() => Units.Check(units =>
    {
        double[] a0 = units.Values, a1 = Other(units, 1), b0 = units.Weights, b1 = Other(units, 2);
        double[] n0 = [.. a0.Zip(b0, (x, y) => x + y)], n1 = [.. a1.Zip(b1, (x, y) => x + y)];
        var (a, b) = (EstebanMarquillas.Of(a0, a1, n0, n1), EstebanMarquillas.Of(b0, b1, n0, n1));
        var scale = 10 * (n0.Sum() + n1.Sum());
        return new[] { a, b }.All(r => Close(r.Dunn.Total.National + r.Dunn.Total.Mix + r.Dunn.Total.Regional, r.Dunn.Total.Change, scale)
                && Close(r.Competitive.Required + r.Allocation.Required, r.Dunn.Total.Regional, scale))
            && Close(a.Dunn.Total.NetShift + b.Dunn.Total.NetShift, 0, scale);
    });

    [Fact]
    public void Lmdi_adds_up_and_multiplies_up() => Units.Check(units =>
    {
        var (start, end) = (units.Values, Other(units, 1));
        var cells = Enumerable.Range(0, units.Values.Length);
        double[][] before = [.. cells.Select(i => new[] { start[i], units.Weights[i] / 1000, 2 })];
        double[][] after = [.. cells.Select(i => new[] { end[i], Other(units, 2)[i] / 1000, 2 })];
        var result = Lmdi.Of(before, after);
        var scale = 10 * Math.Max(result.Start.Required, result.End.Required);
        return Close(result.Additive.Sum(r => r.Required), result.Difference.Required, scale)
            && Close(result.Multiplicative.Aggregate(1.0, (p, r) => p * r.Required), result.Ratio.Required, 100 * result.Ratio.Required)
            && Math.Abs(result.Additive[2].Required) <= 1e-12;
    });

    private static double Pair(IReadOnlyList<double[]>[] populations, int factor, int a, int b) =>
        a == b ? 0 : DasGupta.Between(populations[a], populations[b]).Effects[factor];

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany(item => Permutations([.. items.Where(i => i != item)]), (item, rest) => (int[])[item, .. rest]);
}
