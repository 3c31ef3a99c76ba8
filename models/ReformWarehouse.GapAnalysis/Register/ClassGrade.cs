using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Register;

/// <summary>What holds for every comparison of a figure of one class with a benchmark of another: all but the numbers.</summary>
/// <param name="Grade">Its comparability.</param>
/// <param name="Reasons">Why. A derived figure's computation stands as <see cref="ValueDerivation"/> or <see cref="BenchmarkDerivation"/>.</param>
/// <param name="HasGap">Whether value minus benchmark is computed.</param>
/// <param name="GapBound">Bound of the gap; null when there is none.</param>
/// <param name="PercentBound">Bound of value in percent of benchmark, where both are positive; null when it is not computed.</param>
/// <param name="PercentBoundAtZero">The same where the value is zero: an upper bound on nothing is nothing.</param>
/// <param name="Direction">1 when a value below the benchmark falls short of it, −1 when one above does, 0 when neither is worse.</param>
/// <param name="JudgedBy">The side from which the target is to be reached when it can be judged whether the value reaches it; null when not.</param>
/// <param name="YearsLeft">Years until an unreached own target is due, over which the rest is spread; null when it is not.</param>
public sealed record ClassGrade(
    ComparabilityGrade Grade, IReadOnlyList<ComparabilityReason> Reasons, bool HasGap, Bound? GapBound, Bound? PercentBound, Bound? PercentBoundAtZero,
    int Direction, TargetOperator? JudgedBy, int? YearsLeft)
{
    /// <summary>Stands in a reason for how the value was derived.</summary>
    public const string ValueDerivation = "{value}";

    /// <summary>Stands in a reason for how the benchmark was derived.</summary>
    public const string BenchmarkDerivation = "{benchmark}";

    /// <summary>Whether the register keeps the comparison: a part against its whole is a share and no gap.</summary>
    public bool IsKept => HasGap || Grade == ComparabilityGrade.C;

    /// <summary>Grades a pair of classes by the same rules and arithmetic as a single comparison, on figures that stand for the classes.</summary>
    public static ClassGrade Of(ComparisonClass value, ComparisonClass benchmark, BenchmarkRelation relation, Indicator indicator)
    {
        var against = benchmark.Level(CodeOf(relation), 2, BenchmarkDerivation);
        var row = Compare(value.Level(ValueCode, 1, ValueDerivation), against, indicator);
        var atZero = Compare(value.Level(ValueCode, 0, ValueDerivation), against, indicator);
        var judged = row.Gap is not null && against.IsTarget && value.Operator is null && GapCalculator.HasSameWindow(row.Value!, against);
        return new(row.Grade, row.Reasons, row.Gap is not null, row.Gap?.Bound, row.PercentOfBenchmark?.Bound, atZero.PercentOfBenchmark?.Bound,
            GapRegister.Direction(indicator, against), judged ? GapCalculator.SideOf(benchmark.Operator, indicator) : null, judged && GapCalculator.IsSpread(row.Value!, against) ? benchmark.Year - value.Year : null);
    }

    private const string ValueCode = "530102";

    private static string CodeOf(BenchmarkRelation relation) => relation switch
    {
        BenchmarkRelation.Same => ValueCode,
        BenchmarkRelation.Containing => "530100",
        BenchmarkRelation.Other => "110101",
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "Unknown relation."),
    };

    private static GapRow Compare(Level value, Level benchmark, Indicator indicator) => Calculator.Compare(value, benchmark, indicator, "");

    private static readonly GapCalculator Calculator = new(new(new([], [], []), new Dictionary<string, Indicator>()));
}
