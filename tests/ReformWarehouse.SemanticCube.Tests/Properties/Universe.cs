using FsCheck;
using FsCheck.Fluent;
using ReformWarehouse.SemanticCube.Tests.Lake;

namespace ReformWarehouse.SemanticCube.Tests.Properties;

/// <summary>Who reports what in each of several years: null where nothing is reported. Whole numbers, so that sums are exact in any order.</summary>
public sealed record Universe(double?[][] Skilled, double?[][] Workers, int Salt)
{
    public const int FirstYear = 1960;

    public const int YearCount = 12;

    public static readonly string[] Codes =
        [TrapLake.Province, TrapLake.West, TrapLake.East, TrapLake.W1, TrapLake.W2, TrapLake.W3, TrapLake.E1, TrapLake.E2];

    private static readonly Gen<double?> MaybeCount = Gen.Frequency((1, Gen.Constant<double?>(null)), (1, Gen.Constant<double?>(0)), (4, Gen.Choose(1, 1000).Select(n => (double?)n)));

    public static Arbitrary<Universe> Arbitrary { get; } = (
        from skilled in MaybeCount.ArrayOf(Codes.Length).ArrayOf(YearCount)
        from workers in MaybeCount.ArrayOf(Codes.Length).ArrayOf(YearCount)
        from salt in Gen.Choose(0, 1_000_000)
        select new Universe(skilled, workers, salt)).ToArbitrary();

    public static int[] Years { get; } = [.. Enumerable.Range(FirstYear, YearCount)];

    /// <summary>Checks a property of generated universes; a failure prints the seed that repeats it.</summary>
    public static void Check(Func<Universe, bool> property, int universes = 12) => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(universes), Prop.ForAll(Arbitrary, property));

    /// <summary>A lake with these reports, said in the order of the salt and gathered into so many documents.</summary>
    internal TrapLake Lake(int salt, int documents, bool asksClickHouse = false)
    {
        var lake = new TrapLake(asksClickHouse);
        var statements = (from year in Enumerable.Range(0, YearCount) from code in Enumerable.Range(0, Codes.Length) from what in new[] { "SKILLED", "WORKERS" } select (year, code, what)).ToArray();
        new Random(salt).Shuffle(statements);
        foreach (var ((year, code, what), index) in statements.Select((statement, index) => (statement, index)))
            if ((what == "SKILLED" ? Skilled : Workers)[year][code] is { } value)
                lake.Says(Codes[code], what, FirstYear + year, value, report: $"doc{index % documents}");
        return lake;
    }

    public override string ToString() => $"salt {Salt}; {string.Join(" | ", Enumerable.Range(0, YearCount).Select(year =>
        string.Join(" ", Enumerable.Range(0, Codes.Length).Select(code => $"{Skilled[year][code]}/{Workers[year][code]}"))))}";
}
