using ReformWarehouse.GapAnalysis.Disclosure;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Disclosure;

public class DisclosureTests
{
    [Fact]
    public void Small_counts_hide_and_zero_does_not()
    {
        var rule = SmallNumberRule.Default;
        Assert.False(rule.MustHide(0));
        Assert.True(rule.MustHide(1));
        Assert.True(rule.MustHide(2));
        Assert.False(rule.MustHide(3));
        Assert.False(rule.MustHide(null));
        Assert.True(new SmallNumberRule(5).MustHide(4));
    }

    [Fact]
    public void A_small_complement_hides_the_share()
    {
        Assert.True(SmallNumberRule.Default.MustHideShare(98, 100));
        Assert.True(SmallNumberRule.Default.MustHideShare(2, 100));
        Assert.False(SmallNumberRule.Default.MustHideShare(100, 100));
        Assert.False(SmallNumberRule.Default.MustHideShare(50, 100));
    }

    [Fact]
    public void A_row_without_published_total_needs_no_second_cell()
    {
        Assert.Empty(RowSuppression.Plan(["a", "b", "c"], [2, 9, 7], totalPublished: false).Complementary);
        Assert.Equal([2], RowSuppression.Plan(["a", "b", "c"], [2, 9, 7], totalPublished: true).Complementary);
        Assert.Empty(RowSuppression.Plan(["a", "b", "c"], [2, 1, 7], totalPublished: true).Complementary);
        Assert.Empty(RowSuppression.Plan(["a", "b", "c"], [0, 9, 7], totalPublished: true).Primary);
    }

    [Fact]
    public void Ties_go_to_the_smaller_name_whatever_the_order() =>
        Assert.Equal([0], RowSuppression.Plan(["b", "c", "a", "d"], [7, 7, 2, 9], totalPublished: true).Complementary);

    [Fact]
    public void Ties_of_a_roll_up_and_of_a_table_go_by_code_whatever_the_order()
    {
        Assert.Equal([2], RollupSuppression.Plan([2, 7, 7, 16], [3, 3, 3, null], codes: ["c", "b", "a", "p"]).Complementary);
        Assert.Equal([1], RollupSuppression.Plan([2, 7, 7, 16], [3, 3, 3, null], codes: ["c", "a", "b", "p"]).Complementary);

        double?[][] rows = [[2, 9, 9], [9, 9, 9], [9, 9, 9]];
        var plain = TableSuppression.Plan(rows);
        var turned = TableSuppression.Plan(rows, rowCodes: ["a", "c", "b"], columnCodes: ["x", "z", "y"]);
        Assert.Equal([1, 3, 4], plain.Complementary);
        Assert.Equal([2, 6, 8], turned.Complementary);
    }

    [Fact]
    public void A_row_that_cannot_be_protected_says_so()
    {
        var plan = RowSuppression.Plan(["a", "b"], [2, 0], totalPublished: true);
        Assert.False(plan.IsProtected);
        Assert.Equal([0], plan.Primary);
    }

    [Fact]
    public void A_table_hides_the_cheapest_rectangle()
    {
        // Row 0 with column 0 small: the rectangle over row 2 and column 1 costs 5 + 4 + 6.
        double?[][] rows = [[2, 5, 20], [30, 40, 50], [4, 6, 70]];
        var plan = TableSuppression.Plan(rows);
        Assert.Equal([0], plan.Primary);
        Assert.Equal([1, 6, 7], plan.Complementary);
        Assert.True(plan.IsProtected);
    }

    [Fact]
    public void A_hidden_child_hides_a_sibling_and_a_hidden_parent_reaches_down()
    {
        // Province 0 = prefectures 1, 2, 3; prefecture 1 = counties 4, 5, 6. County 4 has one person.
        double?[] counts = [100, 12, 40, 48, 1, 5, 6];
        int?[] parents = [null, 0, 0, 0, 1, 1, 1];
        Assert.Equal([5], RollupSuppression.Plan(counts, parents).Complementary);

        // A prefecture with two persons in all: hidden, with a sibling and, below it, at least two counties.
        var plan = RollupSuppression.Plan([90, 2, 40, 48, 2, 0], [null, 0, 0, 0, 1, 1]);
        Assert.Equal([1, 4], plan.Primary);
        Assert.Contains(2, plan.Complementary);
    }

    [Fact]
    public void The_audit_finds_a_cell_between_two_cycles()
    {
        // Two 2 x 2 blocks of hidden cells joined by one cell: no line has one hidden cell, yet the joining cell follows from sums.
        int[] hidden = [0, 1, 4, 5, 6, 10, 11, 14, 15];
        var plan = new SuppressionPlan(hidden, [], true);
        var lines = Enumerable.Range(0, 4).Select(r => new SuppressionLine([.. Enumerable.Range(4 * r, 4)]))
            .Concat(Enumerable.Range(0, 4).Select(c => new SuppressionLine([c, c + 4, c + 8, c + 12]))).ToArray();
        Assert.DoesNotContain(lines, line => line.Cells.Count(hidden.Contains) == 1);
        Assert.Equal([6], SuppressionAudit.Recoverable(plan, lines));
    }
}
