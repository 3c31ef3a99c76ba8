namespace ReformWarehouse.Observations;

/// <summary>
/// What a plan sets for one indicator and jurisdiction by the end of <see cref="ReportedFigure.Year"/>.
/// The value is the threshold itself; <see cref="Operator"/> says from which side it is to be reached.
/// </summary>
public sealed record Target : ReportedFigure
{
    public required TargetOperator Operator { get; init; }

    /// <summary><see cref="ObservationStatus.DefinitionDiffers"/> for a target that is set for another definition than the indicator's.</summary>
    public ObservationStatus Status { get; init; } = ObservationStatus.Normal;

    /// <summary>Five-year plan, <c>14FYP</c>; null if it belongs to none.</summary>
    public string? PlanCode { get; init; }

    /// <summary><c>previous_year</c> or <c>previous_term</c> when the target has no number of its own.</summary>
    public string? RelativeTo { get; init; }
}
