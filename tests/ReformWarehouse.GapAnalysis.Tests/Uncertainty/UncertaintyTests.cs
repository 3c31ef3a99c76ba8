using ReformWarehouse.GapAnalysis.Uncertainty;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Uncertainty;

public class UncertaintyTests
{
    [Fact]
    public void No_respondent_gives_no_interval() => Assert.Equal(UndefinedReason.ZeroDenominator, WilsonInterval.Of(new(0, 0)).Lower.Reason);

    [Fact]
    public void Shares_of_none_and_all_end_exactly_at_the_border()
    {
        Assert.Equal(0, WilsonInterval.Of(new(0, 20)).Lower.Value);
        Assert.Equal(1, WilsonInterval.Of(new(20, 20)).Upper.Value);
        Assert.Equal(WilsonInterval.Of(new(0, 20)).Upper.Required, 1 - WilsonInterval.Of(new(20, 20)).Lower.Required, 14);
    }

    [Theory]
    [InlineData(DataBasis.Census)]
    [InlineData(DataBasis.Administrative)]
    public void Totals_have_no_sampling_error(DataBasis basis)
    {
        SurveyShare total = new(50, 100, 1, basis), survey = new(40, 100);
        Assert.Equal(0.5, total.Share.Value);
        Assert.Equal(UndefinedReason.NotApplicable, WilsonInterval.Of(total).Lower.Reason);
        Assert.Equal(UndefinedReason.NotApplicable, NewcombeInterval.Of(survey, total).Estimate.Reason);
        Assert.Equal(UndefinedReason.NotApplicable, TwoProportionTest.Of(total, survey).PValue.Reason);
    }

    [Fact]
    public void A_design_effect_of_four_quarters_the_sample()
    {
        var (clustered, simple) = (WilsonInterval.Of(new(40, 400, 4)), WilsonInterval.Of(new(10, 100)));
        Assert.Equal(simple.Lower.Required, clustered.Lower.Required, 14);
        Assert.Equal(TwoProportionTest.Of(new(10, 100), new(20, 100)).PooledZ.Required, TwoProportionTest.Of(new(40, 400, 4), new(80, 400, 4)).PooledZ.Required, 13);
    }

    [Fact]
    public void Nobody_in_either_sample_leaves_the_test_undefined()
    {
        Assert.Equal(UndefinedReason.ZeroDenominator, TwoProportionTest.Of(new(0, 10), new(0, 20)).PValue.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, TwoProportionTest.Of(new(10, 10), new(20, 20)).PooledZ.Reason);
        Assert.Equal(1, TwoProportionTest.Of(new(5, 10), new(10, 20)).PValue.Value);
    }

    [Fact]
    public void Impossible_samples_are_out_of_range()
    {
        Assert.Equal(UndefinedReason.OutOfRange, WilsonInterval.Of(new(11, 10)).Lower.Reason);
        Assert.Equal(UndefinedReason.OutOfRange, WilsonInterval.Of(new(1, 10), 1).Lower.Reason);
        Assert.Equal(UndefinedReason.OutOfRange, WilsonInterval.Of(new(1, 10, 0)).Lower.Reason);
    }

    [Fact]
    public void Missing_p_values_do_not_count()
    {
        var adjusted = BenjaminiHochberg.Adjust([0.04, null, 0.01]);
        Assert.Equal(0.04, adjusted[0].Value);
        Assert.Equal(UndefinedReason.MissingInput, adjusted[1].Reason);
        Assert.Equal(0.02, adjusted[2].Value);
        Assert.Equal(UndefinedReason.OutOfRange, BenjaminiHochberg.Adjust([1.2])[0].Reason);
    }
}
