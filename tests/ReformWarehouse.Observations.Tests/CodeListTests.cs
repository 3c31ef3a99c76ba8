using Xunit;

namespace ReformWarehouse.Observations.Tests;

public class CodeListTests
{
    [Fact]
    public void Every_member_has_a_code_and_comes_back_from_it()
    {
        RoundTrip(CodeLists.Bound);
        RoundTrip(CodeLists.Window);
        RoundTrip(CodeLists.Kind);
        RoundTrip(CodeLists.ValueRole);
        RoundTrip(CodeLists.ObservationStatus);
        RoundTrip(CodeLists.Level);
        RoundTrip(CodeLists.MeasureType);
        RoundTrip(TargetOperators.Codes);
    }

    [Fact]
    public void Missing_suppressed_and_not_applicable_are_three_codes() =>
        Assert.Equal(3, new[] { ObservationStatus.Missing, ObservationStatus.Suppressed, ObservationStatus.NotApplicable }
            .Select(CodeLists.ObservationStatus.CodeOf).Distinct().Count());

    [Fact]
    public void An_unknown_code_names_the_list_and_its_codes()
    {
        var error = Assert.Throws<FormatException>(() => CodeLists.Bound.Parse("≥"));
        Assert.Contains("bound", error.Message, StringComparison.Ordinal);
        Assert.Contains(">=", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_forgets_a_member_cannot_be_built() =>
        Assert.Throws<ArgumentException>(() => new CodeList<Direction>("direction", (Direction.Higher, "higher")));

    private static void RoundTrip<TEnum>(CodeList<TEnum> list) where TEnum : struct, Enum
    {
        Assert.Equal(Enum.GetValues<TEnum>().Length, list.Codes.Distinct().Count());
        foreach (var member in Enum.GetValues<TEnum>()) Assert.Equal(member, list.Parse(list.CodeOf(member)));
    }
}
