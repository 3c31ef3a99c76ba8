using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Results;

public class MeasureResultTests
{
    [Fact]
    public void A_default_result_is_undefined_and_not_zero()
    {
        MeasureResult result = default;
        Assert.Null(result.Value);
        Assert.Equal(UndefinedReason.NotComputed, result.Reason);
        Assert.Throws<InvalidOperationException>(() => result.Required);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_that_is_not_finite_becomes_a_reason(double number) =>
        Assert.Equal(UndefinedReason.NotFinite, MeasureResult.Of(number).Reason);

    [Fact]
    public void The_first_undefined_part_gives_the_reason()
    {
        MeasureResult no = UndefinedReason.ZeroTotal, yes = 2;
        Assert.Equal(no, MeasureResult.Combine(no, UndefinedReason.NoUnits, (a, b) => a + b));
        Assert.Equal(UndefinedReason.NoUnits, MeasureResult.Combine(yes, UndefinedReason.NoUnits, (a, b) => a + b).Reason);
        Assert.Equal(6, MeasureResult.Combine(yes, 4, (a, b) => a + b).Value);
        Assert.Equal(no, no.Then(v => v + 1));
    }

    [Fact]
    public void Every_reason_has_a_code_and_words_in_both_languages()
    {
        var reasons = Enum.GetValues<UndefinedReason>();
        Assert.Equal(reasons.Length, reasons.Select(r => r.Code()).Distinct().Count());
        Assert.All(reasons, r =>
        {
            Assert.Matches("^[a-z]+(_[a-z]+)*$", r.Code());
            Assert.NotEqual(r.Text("zh"), r.Text("en"));
        });
        Assert.Equal("non_positive_benchmark", UndefinedReason.NonPositiveBenchmark.Code());
    }

    [Fact]
    public void A_sample_drops_units_without_value_or_weight_and_reports_the_coverage()
    {
        var sample = UnitSample.Of([1, null, 3, 4, 5], [10, 20, null, 0, 30]);
        Assert.Equal([1, 5], sample.Values.ToArray());
        Assert.Equal([0, 4], sample.Positions.ToArray());
        Assert.Equal((2, 4), (sample.Coverage.UnitsUsed, sample.Coverage.UnitsTotal));
        Assert.Equal(0.5, sample.Coverage.Units.Value);
        Assert.Equal(40.0 / 60, sample.Coverage.Weight.Value);
    }
}
