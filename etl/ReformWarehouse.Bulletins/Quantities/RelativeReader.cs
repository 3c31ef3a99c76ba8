namespace ReformWarehouse.Bulletins.Quantities;

/// <summary>A bound by the subject's own earlier value: 不低于上一年度, 不少于上一届. It has a bound and no value.</summary>
internal static class RelativeReader
{
    private static readonly string[] Bounds = ["不低于", "不少于", "不高于", "不超过"];
    private static readonly string[] Baselines = ["上一年度", "上一年", "上年度", "上年", "上一届", "上届", "去年", "往年"];

    public static bool TryRead(string text, int i, int end, out Quantity found)
    {
        found = null!;
        if (text[i] != '不') return false;
        foreach (var bound in Bounds)
        {
            if (!Neighbourhood.StartsAt(text, i, end, bound)) continue;
            var at = i + bound.Length;
            if (Baselines.FirstOrDefault(b => Neighbourhood.StartsAt(text, at, end, b)) is not { } baseline) return false;
            var stop = at + baseline.Length;
            found = new Quantity
            {
                Form = QuantityForm.Relative,
                NumeralStart = i,
                NumeralEnd = stop,
                End = stop,
                Bound = bound is "不低于" or "不少于" ? ">=" : "<=",
                BoundWord = bound,
            };
            return true;
        }

        return false;
    }
}
