namespace ReformWarehouse.GapAnalysis.Uncertainty;

/// <summary>Where a figure comes from, as far as sampling error is concerned.</summary>
public enum DataBasis
{
    /// <summary>A sample survey: it has sampling error.</summary>
    SampleSurvey,

    /// <summary>A census: no sampling error.</summary>
    Census,

    /// <summary>Administrative totals or reports: no sampling error.</summary>
    Administrative,
}

/// <summary>
/// A share from a survey: <paramref name="Events"/> out of <paramref name="Trials"/> respondents. Intervals and tests use the effective sample size
/// n/design effect;
/// for a census or administrative total they are refused, for there is no sampling error to speak of.
/// </summary>
/// <param name="Events">Respondents with the property; may be a fraction where estimated with weights.</param>
/// <param name="Trials">Respondents.</param>
/// <param name="DesignEffect">Variance over that of a simple random sample; 1 for a simple random sample.</param>
/// <param name="Basis">Where the figure comes from.</param>
public readonly record struct SurveyShare(double Events, double Trials, double DesignEffect = 1, DataBasis Basis = DataBasis.SampleSurvey)
{
    /// <summary>Events/trials, 0..1; undefined without respondents.</summary>
    public MeasureResult Share => Check() is { } reason && reason != UndefinedReason.NotApplicable ? reason : Events / Trials;

    /// <summary>n/design effect.</summary>
    public double EffectiveSize => Trials / DesignEffect;

    /// <summary>Null when sampling error can be computed, otherwise why not.</summary>
    public UndefinedReason? Check()
    {
        if (!double.IsFinite(Events) || !double.IsFinite(Trials) || !double.IsFinite(DesignEffect))
            return UndefinedReason.NotFinite;
        if (Trials == 0)
            return UndefinedReason.ZeroDenominator;
        if (Trials < 0 || Events < 0 || Events > Trials || DesignEffect <= 0)
            return UndefinedReason.OutOfRange;
        return Basis == DataBasis.SampleSurvey ? null : UndefinedReason.NotApplicable;
    }
}
