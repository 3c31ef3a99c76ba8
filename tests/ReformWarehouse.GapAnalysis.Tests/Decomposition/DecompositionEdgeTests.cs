using ReformWarehouse.GapAnalysis.Decomposition;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Decomposition;

public class DecompositionEdgeTests
{
    [Fact]
    public void A_category_absent_in_one_population_takes_the_others_rate()
    {
        var split = Kitagawa.Of([50, 50, 0], [10, 20, null], [40, 40, 20], [10, 20, 30]);
        Assert.Equal(0, split.Rate.Value);
        Assert.Equal(3, split.Composition.Required, 12);
        Assert.Equal(15, split.Rate1.Value);
        Assert.Equal(18, split.Rate2.Value);
    }

    [Fact]
    public void A_rate_missing_where_there_are_people_is_refused()
    {
        Assert.Equal(UndefinedReason.MissingInput, Kitagawa.Of([1, 1], [null, 2], [1, 1], [1, 2]).Undefined);
        Assert.Equal(UndefinedReason.NoUnits, Kitagawa.Of([0, 0], [1, 2], [1, 1], [1, 2]).Rate.Reason);
        Assert.Equal(UndefinedReason.NegativeWeight, Kitagawa.Of([-1, 2], [1, 2], [1, 1], [1, 2]).Rate.Reason);
    }

    [Fact]
    public void Offsetting_effects_have_units_but_no_percentages()
    {
        var result = DasGupta.Between([[2], [30]], [[3], [20]]);
        Assert.Equal([25, -25], result.Effects);
        Assert.Equal(0, result.Difference.Value);
        Assert.Equal(UndefinedReason.ZeroTotal, result.EffectPercent(0).Reason);
        Assert.Equal(UndefinedReason.ZeroTotal, PercentContributions.Of(25, 1e-8, 60).Reason);
        Assert.Equal(50, PercentContributions.Of(1, 2, 60).Value);
    }

    [Fact]
    public void Vector_factors_and_any_rate_function_decompose()
    {
        // Rate = sum(a b)/sum(a) over two cells; by hand: R(a1,b1) = 16, R(a2,b1) = 18, R(a1,b2) = 22, R(a2,b2) = 25.
        var rate = RateExpression.Parse("sum(a * b) / sum(a)", ["a", "b"]);
        var result = DasGupta.Between([[4, 6], [10, 20]], [[2, 8], [13, 28]], rate);
        Assert.Equal(16, result.Rate1.Required, 12);
        Assert.Equal(25, result.Rate2.Required, 12);
        Assert.Equal(((18 - 16) + (25 - 22)) / 2.0, result.Effects[0], 12);
        Assert.Equal(((22 - 16) + (25 - 18)) / 2.0, result.Effects[1], 12);
    }

    [Theory]
    [InlineData("a - b * 2", 4)]
    [InlineData("(a - b) * 2 ^ 2", 28)]
    [InlineData("-a + 2 ^ 3 / 4", -8)]
    [InlineData("a / (a + b) * 13", 10)]
    [InlineData("exp(log(a)) + sqrt(b * 3)", 13)]
    public void Rate_expressions_follow_the_usual_precedence(string text, double expected) =>
        Assert.Equal(expected, RateExpression.Parse(text, ["a", "b"])([[10], [3]]), 12);

    [Theory]
    [InlineData("a +")]
    [InlineData("(a")]
    [InlineData("c * a")]
    [InlineData("a b")]
    public void A_broken_rate_expression_says_where(string text)
    {
        var error = Assert.Throws<FormatException>(() => RateExpression.Parse(text, ["a", "b"]));
        Assert.Contains("position", error.Message);
    }

    [Fact]
    public void A_rate_that_is_not_finite_for_a_mixture_is_undefined()
    {
        var rate = RateExpression.Parse("a / b", ["a", "b"]);
        Assert.Equal(UndefinedReason.NotFinite, DasGupta.Between([[1], [0]], [[1], [2]], rate).Undefined);
    }

    [Fact]
    public void Two_populations_among_several_are_the_plain_decomposition()
    {
        IReadOnlyList<double[]> one = [[2], [30]], two = [[5], [20]];
        var several = DasGuptaSeveral.Among([one, two]);
        var plain = DasGupta.Between(one, two);
        Assert.Equal(plain.Effects[0], several.Effect(0, 0, 1), 12);
        Assert.Equal(plain.Standardised[1].Two, several.Standardised[1][1], 12);
        Assert.Equal(UndefinedReason.TooFewUnits, DasGuptaSeveral.Among([one]).Undefined);
    }

    [Fact]
    public void Two_crossed_variables_share_out_a_cell_as_written_in_the_book()
    {
        double[] n = [10, 20, 30, 40];
        var factors = CrossClassified.ShareFactors([2, 2], n);

        // Cell (1, 2): row total 30, column total 60, all 100.
        Assert.Equal(Math.Sqrt(20.0 / 60 * 30 / 100), factors[0][1], 14);
        Assert.Equal(Math.Sqrt(20.0 / 30 * 60 / 100), factors[1][1], 14);
    }

    [Fact]
    public void An_empty_cell_has_no_share_and_needs_no_rate()
    {
        var result = CrossClassified.Of([2, 2], [10, 0, 30, 60], [1, null, 3, 4], [20, 10, 30, 40], [1, 2, 3, 4]);
        Assert.Null(result.Overall.Undefined);
        Assert.Equal(result.Overall.Composition.Required, result.CompositionByVariable.Sum(), 12);
    }

    [Fact]
    public void An_industry_new_to_the_region_is_all_regional()
    {
        var account = EstebanMarquillas.Of([10, 0], [12, 5], [100, 50], [110, 60]);
        Assert.Equal(5, account.Dunn.Industries[1].Regional);
        Assert.Equal(0, account.Dunn.Industries[1].Mix);
        Assert.Equal(UndefinedReason.ZeroBase, account.Industries[1].Competitive.Reason);
        Assert.Equal(UndefinedReason.ZeroBase, account.Competitive.Reason);
        Assert.True(account.Industries[0].Competitive.IsDefined);
    }

    [Fact]
    public void An_industry_the_nation_does_not_have_is_refused()
    {
        Assert.Equal(UndefinedReason.ZeroBase, ShiftShare.Of([10, 1], [12, 5], [100, 0], [110, 60]).Undefined);
        Assert.Equal(UndefinedReason.ZeroBase, ShiftShare.Of([0], [1], [0], [1]).Undefined);
        Assert.Equal(UndefinedReason.InvalidPeriod, DynamicShiftShare.Of([[1]], [[2]]).Undefined);
    }

    [Fact]
    public void Competitive_and_allocation_follow_the_homothetic_structure()
    {
        // Region 30 + 10, nation 100 + 100: homothetic 20 + 20; region grows 50 % and 0 %, nation 20 % and 10 %.
        var account = EstebanMarquillas.Of([30, 10], [45, 10], [100, 100], [120, 110]);
        Assert.Equal(20, account.Industries[0].Homothetic.Required, 12);
        Assert.Equal(20 * 0.3 - 20 * 0.1, account.Competitive.Required, 12);
        Assert.Equal(10 * 0.3 + 10 * 0.1, account.Allocation.Required, 12);
    }

    [Fact]
    public void The_logarithmic_mean_of_equals_is_their_value()
    {
        Assert.Equal(5, LogarithmicMean.Of(5, 5).Value);
        Assert.Equal(0, LogarithmicMean.Of(5, 0).Value);
        Assert.Equal(1 / Math.Log(2), LogarithmicMean.Of(2, 1).Required, 14);
        Assert.Equal(1.05 - 0.1 * 0.1 / 12 / 1.05, LogarithmicMean.Of(1.1, 1).Required, 5);
        Assert.Equal(1 + 5e-10, LogarithmicMean.Of(1 + 1e-9, 1).Required, 15);
        Assert.Equal(UndefinedReason.NegativeValue, LogarithmicMean.Of(-1, 1).Reason);
    }

    [Fact]
    public void A_small_number_in_place_of_zero_tends_to_the_limits()
    {
        (double[] Before, double[] After)[] cells =
        [
            ([0, 4], [3, 4]), ([3, 4], [0, 4]), ([0, 4], [0, 5]), ([0, 4], [3, 6]), ([0, 0], [3, 4]), ([2, 0], [2, 5]), ([0, 3], [2, 0]),
        ];
        foreach (var (before, after) in cells)
        {
            double[] Nudged(double[] x) => [.. x.Select(v => v == 0 ? 1e-120 : v)];

            // Two factors at zero at once converge as 1/log: compare their equal split loosely.
            var limit = Lmdi.OfCell(before, after);
            var near = Lmdi.OfCell(Nudged(before), Nudged(after));
            Assert.Equal(limit[0], near[0], 0.1);
            Assert.Equal(limit[1], near[1], 0.1);
        }
    }

    [Fact]
    public void Negative_cells_are_not_for_lmdi()
    {
        var result = Lmdi.Of([[1, -2]], [[1, 2]]);
        Assert.All(result.Additive, a => Assert.Equal(UndefinedReason.NegativeValue, a.Reason));
        Assert.Equal(UndefinedReason.ZeroBase, Lmdi.Of([[0, 2]], [[1, 2]]).Multiplicative[0].Reason);
    }

    [Fact]
    public void A_cell_that_only_moves_between_its_factors_keeps_their_contributions()
    {
        // 2 x 6 and 3 x 4 are both 12: the contributions are 12 ln(3/2) and 12 ln(4/6), not 0.
        var result = Lmdi.Of([[2, 6]], [[3, 4]]);
        Assert.Equal(12 * Math.Log(1.5), result.Additive[0].Required, 12);
        Assert.Equal(-12 * Math.Log(1.5), result.Additive[1].Required, 12);
    }
}
