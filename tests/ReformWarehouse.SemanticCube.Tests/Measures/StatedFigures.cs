using FsCheck;
using FsCheck.Fluent;
using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Tests.Lake;

namespace ReformWarehouse.SemanticCube.Tests.Measures;

/// <summary>What a county states of one year.</summary>
public sealed record StatedFigure(double Value, string Bound)
{
    public BoundedValue Bounded => BoundedValue.Of(Value, CodeLists.Bound.Parse(Bound));

    /// <summary>A true value that the statement allows; what is not stated to lie below zero is a count and does not.</summary>
    public double Truth(Random random)
    {
        var step = random.Next(1, 30) / 7.0;
        return Bound switch
        {
            "=" or "~" => Value,
            ">=" => random.Next(3) == 0 ? Value : Value + step,
            ">" => Value + step,
            "<=" when random.Next(3) == 0 => Value,
            _ => Value > 0 ? Value * random.NextDouble() : Value - step,
        };
    }

    public override string ToString() => FormattableString.Invariant($"{Bound}{Value}");
}

/// <summary>Counties × years with bounds, ties, zeros, figures below zero and gaps; a target for each county.</summary>
public sealed record StatedFigures(StatedFigure?[][] Of, string[] Operators, double[] Targets, int Salt)
{
    public static readonly string[] Units = [TrapLake.W1, TrapLake.W2, TrapLake.W3, TrapLake.E1, TrapLake.E2];

    public static int[] Years { get; } = [.. Enumerable.Range(2018, 8)];

    private static readonly Gen<StatedFigure?> Figure =
        from present in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        from value in Gen.Frequency((7, Gen.Choose(1, 8)), (1, Gen.Constant(0)), (2, Gen.Choose(-6, -1)))
        from bound in Gen.Frequency((6, Gen.Constant("=")), (1, Gen.Elements(">=", ">", "<=", "~")), (1, Gen.Constant("<")))
        select present ? new StatedFigure(value / 2.0, value == 0 && bound == "<" ? "=" : bound) : null;

    private static Arbitrary<StatedFigures> Arbitrary { get; } = (
        from figures in Figure.ArrayOf(Years.Length).ArrayOf(Units.Length)
        from operators in Gen.Elements("at_least", "more_than", "at_most", "less_than", "between", "equal", "about").ArrayOf(Units.Length)
        from targets in Gen.Choose(-1, 8).Select(value => value / 2.0).ArrayOf(Units.Length)
        from salt in Gen.Choose(0, 1_000_000)
        select new StatedFigures(figures, operators, targets, salt)).ToArbitrary();

    /// <summary>Checks a property of generated figures; a failure prints the seed that repeats it.</summary>
    public static void Check(Action<StatedFigures> property) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(6), Prop.ForAll(Arbitrary, property));

    internal TrapLake Lake(params string[] indicators)
    {
        var lake = new TrapLake();
        foreach (var indicator in indicators)
            for (var unit = 0; unit < Units.Length; unit++)
            {
                for (var year = 0; year < Years.Length; year++)
                    if (Of[unit][year] is { } figure) lake.Says(Units[unit], indicator, Years[year], figure.Value, figure.Bound);
                lake.Aims(Units[unit], indicator, 2025, Targets[unit], Operators[unit], upper: Operators[unit] == "between" ? Targets[unit] + 2 : null);
            }

        return lake;
    }

    public override string ToString() => $"salt {Salt}; {string.Join(" | ", Units.Select((code, unit) => FormattableString.Invariant($"{code} {Operators[unit]} {Targets[unit]}: {string.Join(" ", Of[unit].Select(figure => figure?.ToString() ?? "-"))}")))}";
}
