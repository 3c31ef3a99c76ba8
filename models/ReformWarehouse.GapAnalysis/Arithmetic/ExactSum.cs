using System.Runtime.CompilerServices;

namespace ReformWarehouse.GapAnalysis.Arithmetic;

/// <summary>
/// The correctly rounded sum of doubles: the same double for every order of the terms, so that no result depends on row order.
/// Source: Shewchuk (1997), adaptive precision floating-point arithmetic; the partials never overlap, and the final rounding
/// is half-even over all of them.
/// </summary>
internal struct ExactSum
{
    private Partials partials;
    private int count;
    private double special;

    /// <summary>Adds a term. A term that is not finite makes the sum not finite.</summary>
    public void Add(double term)
    {
        if (!double.IsFinite(term))
        {
            special += term;
            return;
        }

        var kept = 0;
        var x = term;
        for (var j = 0; j < count; j++)
        {
            var y = partials[j];
            if (Math.Abs(x) < Math.Abs(y))
                (x, y) = (y, x);
            var high = x + y;
            var low = y - (high - x);
            if (low != 0)
                partials[kept++] = low;
            x = high;
        }

        if (!double.IsFinite(x))
        {
            special += x;
            return;
        }

        partials[kept] = x;
        count = kept + 1;
    }

    /// <summary>The rounded sum.</summary>
    public readonly double Value
    {
        get
        {
            if (special != 0 || double.IsNaN(special))
                return special;
            if (count == 0)
                return 0;
            var n = count - 1;
            var high = partials[n];
            var low = 0.0;
            while (n > 0)
            {
                var x = high;
                var y = partials[--n];
                high = x + y;
                low = y - (high - x);
                if (low != 0)
                    break;
            }

            // Half-even over the remaining partials: a tie is broken by the sign of what lies below it.
            if (n > 0 && ((low < 0 && partials[n - 1] < 0) || (low > 0 && partials[n - 1] > 0)))
            {
                var twice = low * 2;
                var rounded = high + twice;
                if (twice == rounded - high)
                    high = rounded;
            }

            return high;
        }
    }

    /// <summary>The sum of all terms.</summary>
    public static double Of(ReadOnlySpan<double> terms)
    {
        var sum = default(ExactSum);
        foreach (var term in terms)
            sum.Add(term);
        return sum.Value;
    }

    /// <summary>The sum of all terms.</summary>
    public static double Of(IEnumerable<double> terms)
    {
        var sum = default(ExactSum);
        foreach (var term in terms)
            sum.Add(term);
        return sum.Value;
    }

    [InlineArray(48)]
    private struct Partials
    {
        private double first;
    }
}
