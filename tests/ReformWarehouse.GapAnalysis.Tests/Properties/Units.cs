using FsCheck;
using FsCheck.Fluent;

namespace ReformWarehouse.GapAnalysis.Tests.Properties;

/// <summary>Units with positive values and weights, ties included, and a number to shuffle or split them by.</summary>
public sealed record Units(double[] Values, double[] Weights, string[] Groups, int Salt)
{
    public static Arbitrary<Units> Arbitrary { get; } = (
        from n in Gen.Choose(2, 40)
        from values in Gen.Choose(1, 5_000).Select(v => v / 7.0).ArrayOf(n)
        from weights in Gen.Choose(1, 9_999).Select(w => w / 3.0).ArrayOf(n)
        from groups in Gen.Elements("A", "B", "C").ArrayOf(n)
        from salt in Gen.Choose(0, 1_000_000)
        select new Units(values, weights, groups, salt)).ToArbitrary();

    public Units Shuffled()
    {
        var order = Enumerable.Range(0, Values.Length).ToArray();
        new Random(Salt).Shuffle(order);
        return new([.. order.Select(i => Values[i])], [.. order.Select(i => Weights[i])], [.. order.Select(i => Groups[i])], Salt);
    }

    /// <summary>Checks a property of generated units; a failure prints the seed that repeats it.</summary>
    public static void Check(Func<Units, bool> property) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Arbitrary, property));

    public override string ToString() => $"values [{string.Join(", ", Values)}] weights [{string.Join(", ", Weights)}] salt {Salt}";
}
