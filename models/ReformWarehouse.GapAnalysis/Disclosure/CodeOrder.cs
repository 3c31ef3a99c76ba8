namespace ReformWarehouse.GapAnalysis.Disclosure;

/// <summary>Units put into the order of their codes, so that which of equal cells is hidden does not depend on the order of the rows, and plans put back.</summary>
internal sealed class CodeOrder
{
    private readonly int[] order;
    private readonly int[] places;

    /// <summary>By code; without codes as they stand.</summary>
    public CodeOrder(int count, IReadOnlyList<string>? codes)
        : this(codes is null ? [.. Enumerable.Range(0, count)] : [.. Enumerable.Range(0, count).OrderBy(i => codes[i], StringComparer.Ordinal)])
    {
    }

    /// <summary>The cells of a table, row by row.</summary>
    public CodeOrder(CodeOrder rows, CodeOrder columns)
        : this([.. rows.order.SelectMany(row => columns.order.Select(column => row * columns.order.Length + column))])
    {
    }

    private CodeOrder(int[] order)
    {
        this.order = order;
        places = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
            places[order[place]] = place;
    }

    /// <summary>The unit at a place of the order.</summary>
    public int At(int place) => order[place];

    /// <summary>The place of a unit.</summary>
    public int PlaceOf(int unit) => places[unit];

    public double?[] Sorted(IReadOnlyList<double?> counts) => Array.ConvertAll(order, unit => counts[unit]);

    public SuppressionPlan Back(SuppressionPlan plan) =>
        plan with { Primary = [.. plan.Primary.Select(At).Order()], Complementary = [.. plan.Complementary.Select(At).Order()] };
}
