namespace ReformWarehouse.GapAnalysis.Convergence;

/// <summary>
/// Speed and half-life from the slope b of annualised growth on the log of the base: b = -(1 - exp(-lambda T))/T, so lambda = -ln(1 + bT)/T a year,
/// half-life =
/// ln 2/lambda in years. (lambda = -ln(1 + b)/T, found in a package, is right for T = 1 only.) Source: Barro and Sala-i-Martin (1992).
/// </summary>
public static class ConvergenceSpeed
{
    /// <summary>lambda, a year; negative when diverging; undefined when 1 + bT is not positive.</summary>
    public static MeasureResult Lambda(double slope, double years)
    {
        if (!(years > 0))
            return UndefinedReason.InvalidPeriod;
        return 1 + slope * years <= 0 ? UndefinedReason.SpeedUndefined : -Math.Log(1 + slope * years) / years;
    }

    /// <summary>The half-life in years; undefined when the speed is, or when the units do not converge.</summary>
    public static MeasureResult HalfLife(double slope, double years) =>
        Lambda(slope, years).Then(lambda => lambda <= 0 ? UndefinedReason.Diverging : Math.Log(2) / lambda);
}
