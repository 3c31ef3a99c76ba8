using ReformWarehouse.GapAnalysis.Disparity;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Properties;

public class DisparityPropertyTests
{
    private static bool Close(double a, double b, double relative = 1e-10) => Math.Abs(a - b) <= relative * Math.Max(1e-3, Math.Max(Math.Abs(a), Math.Abs(b)));

    [Fact]
    public void Another_row_order_gives_the_identical_double() => Units.Check(units =>
    {
        var shuffled = units.Shuffled();
        return Measures.All.All(m =>
            m.Value(units.Values, units.Weights).Equals(m.Value(shuffled.Values, shuffled.Weights))
            && m.Value(units.Values, []).Equals(m.Value(shuffled.Values, [])));
    });

    [Fact]
    public void Another_row_order_gives_identical_decompositions() => Units.Check(units =>
    {
        var other = units.Shuffled();
        var (a, b) = (TheilDecomposition.OfT(units.Values, units.Groups, units.Weights), TheilDecomposition.OfT(other.Values, other.Groups, other.Weights));
        var (c, d) = (GiniDecomposition.Of(units.Values, units.Groups, units.Weights), GiniDecomposition.Of(other.Values, other.Groups, other.Weights));
        return a.Between == b.Between && a.Within == b.Within && a.Groups.SequenceEqual(b.Groups)
            && c.Between == d.Between && c.Within == d.Within && c.Overlap == d.Overlap && c.Groups.SequenceEqual(d.Groups);
    });

    [Fact]
    public void Relative_measures_do_not_change_with_the_unit_of_the_values() => Units.Check(units =>
    {
        double[] scaled = [.. units.Values.Select(v => v * 1234.5)];
        return Measures.Relative.Values.All(m => Close(m(units.Values, units.Weights).Required, m(scaled, units.Weights).Required));
    });

    [Fact]
    public void Absolute_measures_do_not_change_when_all_values_rise_alike() => Units.Check(units =>
    {
        double[] moved = [.. units.Values.Select(v => v + 250)];
        return Measures.Absolute.Values.All(m => Close(m(units.Values, units.Weights).Required, m(moved, units.Weights).Required, 1e-9));
    });

    [Fact]
    public void Relative_measures_fall_when_all_values_rise_alike() => Units.Check(units =>
    {
        double[] moved = [.. units.Values.Select(v => v + 250)];
        return Measures.Relative.Values.All(m => m(moved, units.Weights).Required <= m(units.Values, units.Weights).Required + 1e-12);
    });

    [Fact]
    public void A_population_doubled_has_the_same_disparity() => Units.Check(units =>
    {
        double[] values = [.. units.Values, .. units.Values], weights = [.. units.Weights, .. units.Weights];
        return Measures.All.All(m => Close(m.Value(units.Values, units.Weights).Required, m.Value(values, weights).Required)
            && Close(m.Value(units.Values, []).Required, m.Value(values, []).Required));
    });

    [Fact]
    public void Whole_weights_count_units() => Units.Check(units =>
    {
        int[] counts = [.. units.Weights.Select(w => 1 + (int)w % 5)];
        double[] weights = [.. counts.Select(c => (double)c)];
        double[] repeated = [.. units.Values.Zip(counts, Enumerable.Repeat).SelectMany(v => v)];
        return Measures.All.Where(m => m.Key is not ("idis" or "mdm"))
            .All(m => Close(m.Value(units.Values, weights).Required, m.Value(repeated, []).Required));
    });

    [Fact]
    public void Units_of_weight_zero_are_ignored() => Units.Check(units =>
    {
        double[] values = [-5, .. units.Values, 1e9], weights = [0, .. units.Weights, 0];
        return Measures.All.All(m => m.Value(units.Values, units.Weights).Equals(m.Value(values, weights)));
    });

    [Fact]
    public void A_transfer_from_a_richer_to_a_poorer_unit_never_raises_inequality() => Units.Check(units =>
    {
        var (rich, poor) = (Array.IndexOf(units.Values, units.Values.Max()), Array.IndexOf(units.Values, units.Values.Min()));
        var gap = units.Values[rich] - units.Values[poor];

        // The amount moves between populations, so each side's value changes by amount/weight; at most half the gap is closed on either side.
        var amount = gap / 4 * Math.Min(units.Weights[rich], units.Weights[poor]);
        var moved = (double[])units.Values.Clone();
        moved[rich] -= amount / units.Weights[rich];
        moved[poor] += amount / units.Weights[poor];
        return Measures.Transfer.All(name => Measures.Relative[name](moved, units.Weights).Required <= Measures.Relative[name](units.Values, units.Weights).Required + 1e-12)
            && (gap == 0 || Gini.Of(moved, units.Weights).Required < Gini.Of(units.Values, units.Weights).Required);
    });

    [Fact]
    public void Gini_equals_its_definition_over_all_pairs() => Units.Check(units =>
    {
        double total = units.Weights.Sum(), mean = units.Values.Zip(units.Weights, (v, w) => v * w).Sum() / total, sum = 0;
        for (var i = 0; i < units.Values.Length; i++)
        {
            for (var j = 0; j < units.Values.Length; j++)
                sum += units.Weights[i] / total * (units.Weights[j] / total) * Math.Abs(units.Values[i] - units.Values[j]);
        }

        return Close(Gini.Of(units.Values, units.Weights).Required, sum / (2 * mean), 1e-12);
    });

    [Fact]
    public void Theil_indices_equal_their_textbook_forms() => Units.Check(units =>
    {
        double total = units.Weights.Sum(), mean = units.Values.Zip(units.Weights, (v, w) => v * w).Sum() / total;
        var t = units.Values.Zip(units.Weights, (v, w) => w / total * (v / mean) * Math.Log(v / mean)).Sum();
        var l = units.Values.Zip(units.Weights, (v, w) => w / total * Math.Log(mean / v)).Sum();
        return Math.Abs(TheilT.Of(units.Values, units.Weights).Required - t) < 1e-13 && Math.Abs(TheilL.Of(units.Values, units.Weights).Required - l) < 1e-13;
    });

    [Fact]
    public void Between_and_within_add_up_to_the_total() => Units.Check(units =>
    {
        var parts = new[]
        {
            TheilDecomposition.OfT(units.Values, units.Groups, units.Weights), TheilDecomposition.OfL(units.Values, units.Groups, units.Weights),
            TheilDecomposition.OfT(units.Values, units.Groups), TheilDecomposition.OfL(units.Values, units.Groups),
        };
        var gini = GiniDecomposition.Of(units.Values, units.Groups, units.Weights);
        return parts.All(p => Close(p.Between.Required + p.Within.Required, p.Total.Required, 1e-12)
                && Close(p.Groups.Sum(g => g.BetweenTerm.Required), p.Between.Required, 1e-10)
                && Close(p.Groups.Sum(g => g.WithinContribution.Required), p.Within.Required, 1e-12))
            && Close(gini.Between.Required + gini.Within.Required + gini.Overlap.Required, gini.Total.Required, 1e-12)
            && gini.Overlap.Required >= -1e-12;
    });

    [Fact]
    public void Nearly_equal_units_keep_their_digits()
    {
        // With y = 1 +- e and equal weights T is e^2/2 + e^4/12 + ...; the textbook sum loses all digits here.
        const double e = 1e-7;
        double[] values = [1 + e, 1 - e];
        Assert.Equal(e * e / 2, TheilT.Of(values).Required, e * e * 1e-6);
        Assert.Equal(e * e / 2, TheilL.Of(values).Required, e * e * 1e-6);
        Assert.Equal(e / 2, Gini.Of(values).Required, e * 1e-8);
    }
}
