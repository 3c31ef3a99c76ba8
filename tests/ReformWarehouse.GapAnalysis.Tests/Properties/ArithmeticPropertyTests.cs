using System.Numerics;
using ReformWarehouse.GapAnalysis.Convergence;
using ReformWarehouse.GapAnalysis.Disclosure;
using ReformWarehouse.GapAnalysis.Disparity;
using ReformWarehouse.GapAnalysis.Peers;
using ReformWarehouse.GapAnalysis.Progress;
using ReformWarehouse.GapAnalysis.Rounding;
using ReformWarehouse.GapAnalysis.Uncertainty;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Properties;

public class ArithmeticPropertyTests
{
    [Fact]
    public void A_mean_is_the_correctly_rounded_quotient_of_the_exact_sum() => Units.Check(units =>
    {
        // Whole values multiplied apart by powers of two and mostly cancelled again: a plain sum loses the small ones. The exact sum is done in integers.
        double[] wild = [.. units.Values.Select((v, i) => Math.ScaleB(Math.Floor(v), i % 3 * 60))];
        double[] values = [.. wild, .. wild.Select(v => -v), .. units.Weights.Select(Math.Floor)];
        new Random(units.Salt).Shuffle(values);
        var exact = values.Aggregate(BigInteger.Zero, (sum, v) => sum + new BigInteger(v));
        return PeerBenchmark.Mean(values).Required == (double)exact / values.Length;
    });

    [Fact]
    public void Rounded_parts_add_up_and_stay_within_one_step() => Units.Check(units =>
    {
        var rounded = LargestRemainder.Round(units.Values, 0, null, out _)!;
        return rounded.Sum() == Math.Round(units.Values.Sum(), MidpointRounding.AwayFromZero)
            && rounded.Zip(units.Values, (r, v) => Math.Abs(r - v) < 1 + 1e-9).All(ok => ok);
    });

    [Fact]
    public void Rounding_does_not_depend_on_row_order_when_units_have_codes() => Units.Check(units =>
    {
        string[] codes = [.. units.Values.Select((_, i) => $"U{i:D3}")];
        var order = Enumerable.Range(0, codes.Length).ToArray();
        new Random(units.Salt).Shuffle(order);
        var straight = LargestRemainder.Round(units.Values, 0, null, out _, codes)!;
        var shuffled = LargestRemainder.Round([.. order.Select(i => units.Values[i])], 0, null, out _, [.. order.Select(i => codes[i])])!;
        return order.Select((i, at) => straight[i] == shuffled[at]).All(ok => ok);
    });

    [Fact]
    public void Kendall_counts_the_pairs_of_the_definition() => Units.Check(units =>
    {
        double[] x = [.. units.Values.Select(v => Math.Floor(v / 100))], y = [.. units.Weights.Select(w => Math.Floor(w / 500))];
        long concordant = 0, discordant = 0, tiesX = 0, tiesY = 0;
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var sign = Math.Sign(x[i] - x[j]) * Math.Sign(y[i] - y[j]);
                concordant += sign > 0 ? 1 : 0;
                discordant += sign < 0 ? 1 : 0;
                tiesX += x[i] == x[j] ? 1 : 0;
                tiesY += y[i] == y[j] ? 1 : 0;
            }
        }

        var tau = KendallTau.Of(x, y);
        return (tau.Concordant, tau.Discordant, tau.TiesX, tau.TiesY) == (concordant, discordant, tiesX, tiesY);
    });

    [Fact]
    public void Ranks_agree_with_counting() => Units.Check(units =>
    {
        double[] x = [.. units.Values.Select(v => Math.Floor(v / 60))];
        var (competition, average) = (Ranks.Competition(x), Ranks.Average(x));
        return x.Select((v, i) => competition[i] == 1 + x.Count(o => o > v)
            && average[i] == x.Count(o => o < v) + (x.Count(o => o == v) + 1) / 2.0).All(ok => ok);
    });

    [Fact]
    public void Type_seven_quantiles_interpolate_between_order_statistics() => Units.Check(units =>
    {
        var sorted = units.Values.Order().ToArray();
        return new[] { 0, 0.1, 0.25, 0.5, 0.9, 1 }.All(p =>
        {
            var h = (sorted.Length - 1) * p;
            var (low, high) = (sorted[(int)Math.Floor(h)], sorted[(int)Math.Ceiling(h)]);
            return Math.Abs(Quantile.Of(units.Values, p).Required - (low + (h - Math.Floor(h)) * (high - low))) <= 1e-9;
        });
    });

    [Fact]
    public void Suppressed_tables_give_no_cell_away() => Units.Check(units =>
    {
        double?[][] rows = [.. units.Values.Take(24).Select(v => (double?)Math.Floor(v / 40)).Chunk(4).Where(r => r.Length == 4)];
        if (rows.Length < 2)
            return true;
        var plan = TableSuppression.Plan(rows);
        int[] Line(Func<int, bool> inLine) => [.. Enumerable.Range(0, rows.Length * 4).Where(inLine)];
        var lines = Enumerable.Range(0, rows.Length).Select(r => Line(c => c / 4 == r)).Concat(Enumerable.Range(0, 4).Select(k => Line(c => c % 4 == k))).ToArray();
        var counts = rows.SelectMany(r => r).ToArray();
        return plan.Primary.All(c => counts[c] is 1 or 2) && plan.Complementary.All(c => counts[c] >= 3)
            && (!plan.IsProtected || (lines.All(line => line.Count(plan.IsHidden) != 1)
                && !SuppressionAudit.Recoverable(plan, [.. lines.Select(l => new SuppressionLine(l))]).Intersect(plan.Primary).Any()));
    });

    [Fact]
    public void Adjusted_p_values_agree_with_the_definition() => Units.Check(units =>
    {
        double?[] p = [.. units.Values.Select((v, i) => i % 5 == 4 ? null : (double?)(v / 800))];
        var present = p.OfType<double>().Order().ToArray();
        var adjusted = BenjaminiHochberg.Adjust(p);
        return p.Select((value, i) => value is null ? !adjusted[i].IsDefined : Math.Abs(adjusted[i].Required - Math.Min(1, Enumerable.Range(0, present.Length)
            .Where(k => present[k] >= value).Min(k => present[k] * present.Length / (k + 1)))) < 1e-15).All(ok => ok);
    });

    [Fact]
    public void The_equation_method_reproduces_the_cumulative_total() => Units.Check(units =>
    {
        var rate = CumulativeAverageGrowth.Rate(units.Weights[0], units.Values).Required;
        double level = units.Weights[0], sum = 0;
        foreach (var _ in units.Values)
            sum += level *= 1 + rate;
        return Math.Abs(sum / units.Values.Sum() - 1) < 1e-9;
    });

    [Fact]
    public void Concentration_over_groups_ordered_by_value_is_the_gini() => Units.Check(units =>
    {
        var order = Enumerable.Range(0, units.Values.Length).OrderBy(i => units.Values[i]).ToArray();
        double[] values = [.. order.Select(i => units.Values[i])], weights = [.. order.Select(i => units.Weights[i])];
        return Math.Abs(ConcentrationIndex.Relative(values, weights).Required - Gini.Of(values, weights).Required) < 1e-12;
    });
}
