using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Convergence;

/// <summary>
/// Absolute beta convergence: least squares of annualised growth (1/T) ln(y_T/y_0) on ln y_0. A negative slope means that units behind grow faster.
/// Needs positive
/// values and at least three units with different bases. Source: Barro and Sala-i-Martin (1992).
/// </summary>
/// <param name="Count">Units used.</param>
/// <param name="Intercept">a, a year.</param>
/// <param name="Slope">b, a year.</param>
/// <param name="RSquared">Undefined when all units grow alike.</param>
/// <param name="SlopeStandardError">With n - 2 degrees of freedom.</param>
/// <param name="SlopeT">Slope over its standard error; undefined for a perfect fit.</param>
/// <param name="Lambda">See <see cref="ConvergenceSpeed.Lambda"/>.</param>
/// <param name="HalfLifeYears">See <see cref="ConvergenceSpeed.HalfLife"/>.</param>
public sealed record BetaConvergence(
    int Count, MeasureResult Intercept, MeasureResult Slope, MeasureResult RSquared, MeasureResult SlopeStandardError, MeasureResult SlopeT,
    MeasureResult Lambda, MeasureResult HalfLifeYears)
{
    /// <summary>Fits units with base and end values over a span of years.</summary>
    public static BetaConvergence Of(ReadOnlySpan<double> baseValues, ReadOnlySpan<double> endValues, double years)
    {
        var n = baseValues.Length;
        if (endValues.Length != n)
            throw new ArgumentException($"{n} base values but {endValues.Length} end values.", nameof(endValues));
        BetaConvergence Refuse(UndefinedReason reason) => new(n, reason, reason, reason, reason, reason, reason, reason);
        if (!(years > 0))
            return Refuse(UndefinedReason.InvalidPeriod);
        if (n < 3)
            return Refuse(UndefinedReason.TooFewUnits);
        var (x, growth) = (new double[n], new double[n]);
        for (var i = 0; i < n; i++)
        {
            if (!(baseValues[i] > 0) || !(endValues[i] > 0))
                return Refuse(UndefinedReason.NonPositiveValue);
            x[i] = Math.Log(baseValues[i]);
            growth[i] = Math.Log(endValues[i] / baseValues[i]) / years;
        }

        if (WeightedLine.TryFit(x, growth, default, out var line) is { } reason)
            return Refuse(reason);
        var error = Math.Sqrt(line.ResidualSquares / (n - 2) / line.AbscissaSquares);
        return new(
            n, line.Intercept, line.Slope, line.RSquared, error, error > 0 ? line.Slope / error : UndefinedReason.ZeroDenominator,
            ConvergenceSpeed.Lambda(line.Slope, years), ConvergenceSpeed.HalfLife(line.Slope, years));
    }
}
