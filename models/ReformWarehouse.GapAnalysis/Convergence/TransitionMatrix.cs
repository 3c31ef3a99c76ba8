using MathNet.Numerics.LinearAlgebra;
using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Convergence;

/// <summary>
/// Transitions of units between k classes from one date to the next: rows the class before, columns the class after, p_ij = n_ij/n_i. A row without
/// observation
/// has no probabilities, and then there is no steady state and no mobility index. Say whether classes are yearly quantiles or fixed cut-offs.
/// Sources: Shorrocks (1978), Prais (1955); indices as in PySAL giddy.
/// </summary>
public sealed class TransitionMatrix
{
    private readonly double[,] counts;

    private TransitionMatrix(double[,] counts) => this.counts = counts;

    /// <summary>Number of classes.</summary>
    public int Classes => counts.GetLength(0);

    /// <summary>From observed transitions n_ij, which must not be negative.</summary>
    public static TransitionMatrix FromCounts(double[,] counts)
    {
        if (counts.Length == 0 || counts.GetLength(0) != counts.GetLength(1))
            throw new ArgumentException("Transition counts form a square table.", nameof(counts));
        foreach (var count in counts)
        {
            if (!(count >= 0) || double.IsInfinity(count))
                throw new ArgumentException("Transition counts are not negative.", nameof(counts));
        }

        return new((double[,])counts.Clone());
    }

    /// <summary>From the classes (0 to k - 1) of each unit over time; a missing class (null) breaks the chain.</summary>
    public static TransitionMatrix FromSequences(IEnumerable<IReadOnlyList<int?>> sequences, int classes)
    {
        if (classes < 1)
            throw new ArgumentOutOfRangeException(nameof(classes), classes, "At least one class is needed.");
        var counts = new double[classes, classes];
        foreach (var sequence in sequences)
        {
            for (var t = 1; t < sequence.Count; t++)
            {
                if (sequence[t - 1] is { } from && sequence[t] is { } to)
                    counts[from, to]++;
            }
        }

        return new(counts);
    }

    /// <summary>n_ij.</summary>
    public double Count(int from, int to) => counts[from, to];

    /// <summary>p_ij; undefined in a row without observation.</summary>
    public MeasureResult Probability(int from, int to) =>
        RowTotal(from) is var total && total > 0 ? counts[from, to] / total : UndefinedReason.EmptyRow;

    /// <summary>
    /// The long-run shares of the classes: the left eigenvector of eigenvalue 1, summing to 1. Null with a reason when a row is empty or the
    /// classes fall apart
    /// into sets that never meet, so that the long run depends on the start.
    /// </summary>
    public IReadOnlyList<double>? SteadyState(out UndefinedReason? reason)
    {
        var k = Classes;
        if (Probabilities() is not { } p)
        {
            reason = UndefinedReason.EmptyRow;
            return null;
        }

        var system = p.Transpose() - Matrix<double>.Build.DenseIdentity(k);
        if (system.Svd(false).S.Count(s => s < 1e-10) != 1)
        {
            reason = UndefinedReason.SingularMatrix;
            return null;
        }

        // The balance equations are one too many: the last gives way to "shares sum to 1".
        var right = Vector<double>.Build.Dense(k);
        for (var j = 0; j < k; j++)
            system[k - 1, j] = 1;
        right[k - 1] = 1;
        reason = null;
        return system.Solve(right).Select(share => Math.Max(0, share)).ToArray();
    }

    /// <summary>Shorrocks and Prais: (k - trace)/(k - 1); 0 nobody moves, 1 the class before says nothing, up to k/(k - 1).</summary>
    public MeasureResult ShorrocksPrais => Index(p => (Classes - p.Trace()) / (Classes - 1));

    /// <summary>1 - |det P|.</summary>
    public MeasureResult DeterminantMobility => Index(p => 1 - Math.Abs(p.Determinant()));

    /// <summary>1 - |second largest eigenvalue|.</summary>
    public MeasureResult EigenvalueMobility =>
        Index(p => 1 - p.Evd().EigenValues.Select(z => z.Magnitude).OrderDescending().ElementAt(1));

    /// <summary>(k - k sum pi_i p_ii)/(k - 1), with pi the distribution at the start (equal shares unless given).</summary>
    public MeasureResult WeightedStayMobility(ReadOnlySpan<double> initial = default)
    {
        var start = Start(initial);
        return Index(p => (Classes - Classes * ExactSum.Of(Enumerable.Range(0, Classes).Select(i => start[i] * p[i, i]))) / (Classes - 1));
    }

    /// <summary>sum_ij pi_i p_ij |i - j|/(k - 1): the mean number of classes moved.</summary>
    public MeasureResult WeightedDistanceMobility(ReadOnlySpan<double> initial = default)
    {
        var start = Start(initial);
        return Index(p => ExactSum.Of(
            from i in Enumerable.Range(0, Classes)
            from j in Enumerable.Range(0, Classes)
            select start[i] * p[i, j] * Math.Abs(i - j)) / (Classes - 1));
    }

    /// <summary>Mean number of periods spent in a class at a stretch, 1/(1 - p_ii); undefined for a class nobody leaves.</summary>
    public MeasureResult SojournTime(int state) =>
        Probability(state, state).Then(stay => counts[state, state] == RowTotal(state) ? UndefinedReason.ZeroDenominator : 1 / (1 - stay));

    private MeasureResult Index(Func<Matrix<double>, double> measure) =>
        Classes < 2 ? UndefinedReason.TooFewUnits : Probabilities() is { } p ? measure(p) : UndefinedReason.EmptyRow;

    private Matrix<double>? Probabilities()
    {
        for (var i = 0; i < Classes; i++)
        {
            if (RowTotal(i) == 0)
                return null;
        }

        return Matrix<double>.Build.Dense(Classes, Classes, (i, j) => counts[i, j] / RowTotal(i));
    }

    private double[] Start(ReadOnlySpan<double> initial)
    {
        if (initial.IsEmpty)
            return [.. Enumerable.Repeat(1.0 / Classes, Classes)];
        return initial.Length == Classes ? initial.ToArray() : throw new ArgumentException($"{Classes} initial shares expected.", nameof(initial));
    }

    private double RowTotal(int row)
    {
        var sum = default(ExactSum);
        for (var j = 0; j < Classes; j++)
            sum.Add(counts[row, j]);
        return sum.Value;
    }
}
