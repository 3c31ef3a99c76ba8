using ReformWarehouse.Observations;

namespace ReformWarehouse.Cli.Completeness;

/// <summary>How far a division has reported a task area. Expected = on time + late + missing.</summary>
internal sealed record CompletenessRow(Jurisdiction Division, string TaskArea, int Expected, int OnTime, int Late)
{
    public int Received => OnTime + Late;

    public int Missing => Expected - Received;

    public static IReadOnlyList<CompletenessRow> Of(IReadOnlyList<Duty> duties) =>
    [
        .. duties.GroupBy(duty => (duty.Division.Code, duty.Indicator.TaskArea)).Select(group => new CompletenessRow(group.First().Division, group.Key.TaskArea,
            group.Count(), group.Count(duty => duty.FirstReceived is not null && !duty.IsLate), group.Count(duty => duty.IsLate))),
    ];
}
