using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>
/// A target for the cumulative change since the base year over a plan (energy per unit of GDP -13.5 % in five years; the "[ ]" figures of plan
/// tables).
/// All figures in percent. Completion by logarithms is the convention of the statistics bureaus (Qinghai's worked example after the NBS
/// method); the arithmetic share is a different figure; over-fulfilment (超额完成) is a third, see <see cref="OverFulfilment"/>.
/// </summary>
/// <param name="CumulativePercent">The chain of the years so far.</param>
/// <param name="AverageAnnualPercent">Its yearly average.</param>
/// <param name="RequiredAnnualPercent">The yearly change that would reach the target evenly from the base.</param>
/// <param name="RemainingTotalPercent">The change still needed in all.</param>
/// <param name="RemainingAnnualPercent">The change still needed in each year left; undefined when none is left.</param>
/// <param name="CompletionLogPercent">ln(actual ratio)/ln(target ratio) x 100.</param>
/// <param name="CompletionArithmeticPercent">actual/target x 100 on the cumulative percentages.</param>
/// <param name="EquivalentYearsDone">Years of even progress the change so far is worth.</param>
/// <param name="TimeProgressPercent">Years gone by/plan years x 100.</param>
/// <param name="SchedulePercent">The cumulative change due by now on the geometric path.</param>
/// <param name="OnSchedule">Whether the change so far is at or beyond the schedule, in the target's direction.</param>
public sealed record CumulativeChangeTarget(
    MeasureResult CumulativePercent, MeasureResult AverageAnnualPercent, MeasureResult RequiredAnnualPercent,
    MeasureResult RemainingTotalPercent, MeasureResult RemainingAnnualPercent,
    MeasureResult CompletionLogPercent, MeasureResult CompletionArithmeticPercent, MeasureResult EquivalentYearsDone,
    MeasureResult TimeProgressPercent, MeasureResult SchedulePercent, bool? OnSchedule)
{
    /// <summary>Judges the yearly changes so far against the target change (negative for a reduction) over the plan's years.</summary>
    public static CumulativeChangeTarget Judge(ReadOnlySpan<double> annualPercents, double targetTotalPercent, int planYears)
    {
        var done = annualPercents.Length;
        var left = planYears - done;
        var goal = 1 + targetTotalPercent / 100;
        var ratio = CumulativeChange.Ratio(annualPercents);
        UndefinedReason? unusable = planYears <= 0 ? UndefinedReason.InvalidPeriod
            : goal <= 0 ? UndefinedReason.OutOfRange
            : goal == 1 ? UndefinedReason.TargetEqualsBase : null;
        MeasureResult Against(Func<double, double> measure) =>
            unusable is { } reason ? reason
            : ratio.Then(r => r <= 0 ? UndefinedReason.NonPositiveValue : measure(r));
        var schedule = Against(_ => (Math.Pow(goal, Math.Min(1, (double)done / planYears)) - 1) * 100);
        var cumulative = ratio.Then(r => (r - 1) * 100);
        bool? onSchedule = cumulative.IsDefined && schedule.IsDefined ? IsOnSchedule(annualPercents, targetTotalPercent, planYears) : null;
        return new(
            cumulative,
            CumulativeChange.AverageAnnualPercent(annualPercents),
            Against(_ => (Math.Pow(goal, 1.0 / planYears) - 1) * 100),
            Against(r => (goal / r - 1) * 100),
            left > 0 ? Against(r => (Math.Pow(goal / r, 1.0 / left) - 1) * 100) : UndefinedReason.InvalidPeriod,
            Against(r => Math.Log(r) / Math.Log(goal) * 100),
            Against(r => (r - 1) * 100 / targetTotalPercent * 100),
            Against(r => Math.Log(r) / Math.Log(goal) * planYears),
            planYears > 0 ? Math.Min(100, done * 100.0 / planYears) : UndefinedReason.InvalidPeriod,
            schedule, onSchedule);
    }

    // The chain to the plan's years against the goal to the years gone by, so that no root is taken: a reduction just reached must not miss by a rounding.
    private static bool IsOnSchedule(ReadOnlySpan<double> annualPercents, double targetTotalPercent, int planYears)
    {
        var done = Math.Min(annualPercents.Length, planYears);
        var lead = DecimalFigures.Evaluate(
            f => Power(f[..^1].Aggregate(1m, (chain, percent) => chain * (1 + percent / 100)), planYears) - Power(1 + f[^1] / 100, done),
            f => Math.Pow(f[..^1].Aggregate(1.0, (chain, percent) => chain * (1 + percent / 100)), planYears) - Math.Pow(1 + f[^1] / 100, done),
            [.. annualPercents, targetTotalPercent]);
        return targetTotalPercent < 0 ? lead <= 0 : lead >= 0;
    }

    private static decimal Power(decimal factor, int exponent) => Enumerable.Repeat(factor, exponent).Aggregate(1m, (product, next) => product * next);
}
