using ReformWarehouse.SemanticCube.Tests.Lake;

namespace ReformWarehouse.SemanticCube.Tests.Properties;

/// <summary>The rules of rolling up, written once more as a recursion over the tree, without SQL.</summary>
internal static class BruteForce
{
    /// <summary>Sums of numerator and denominator, and of the units that contribute and should.</summary>
    public readonly record struct Sums(double N, double D, int Reporting, int Expected);

    private static readonly Dictionary<string, string[]> Below = new()
    {
        [TrapLake.Province] = [TrapLake.West, TrapLake.East],
        [TrapLake.West] = [TrapLake.W1, TrapLake.W2, TrapLake.W3],
        [TrapLake.East] = [TrapLake.E1, TrapLake.E2],
    };

    public static string[] Children(string code) => Below.GetValueOrDefault(code, []);

    /// <summary>What the divisions below a division add up to; each counts by its own figure, or else by those below it; one that cannot have a figure is not expected.</summary>
    public static Sums Rolled(string code, Func<string, (double N, double D)?> own, Func<string, bool>? cannot = null)
    {
        var sums = default(Sums);
        foreach (var child in Children(code))
        {
            var part = own(child) is { } figure ? new Sums(figure.N, figure.D, 1, 1) : Rolled(child, own, cannot);
            if (part.Reporting == 0) part = new Sums(0, 0, 0, cannot?.Invoke(child) == true ? 0 : 1);
            sums = new(sums.N + part.N, sums.D + part.D, sums.Reporting + part.Reporting, sums.Expected + part.Expected);
        }

        return sums;
    }
}
