using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Accounts;

/// <summary>Draws up accounts between what was known at an earlier date and what is known at a later one.</summary>
/// <param name="before">The figures as of the earlier date.</param>
/// <param name="after">The figures as of the later date.</param>
/// <param name="indicators">The catalogue as of the later date, by code.</param>
/// <param name="parentOf">The parent's code of a jurisdiction; null for the nation.</param>
public sealed class ChangeAccounts(FigureSet before, FigureSet after, IReadOnlyDictionary<string, Indicator> indicators, Func<string, string?> parentOf)
{
    private readonly AccountSides then = new(before, parentOf);
    private readonly AccountSides now = new(after, parentOf);

    /// <returns>One for each indicator asked for, in that order; without being asked, those for which an account can be drawn up.</returns>
    public IReadOnlyList<ChangeAccount> Of(AccountQuestion question)
    {
        if (question.IndicatorCodes.Count > 0) return [.. question.IndicatorCodes.Select(code => Of(indicators[code], question))];
        var codes = after.Observations.Where(o => o.JurisdictionCode == question.JurisdictionCode && o.Year == question.Year).Select(o => o.IndicatorCode).ToHashSet(StringComparer.Ordinal);
        return [.. indicators.Values.Where(indicator => codes.Contains(indicator.Code)).Select(indicator => Of(indicator, question)).Where(account => account.States.Count > 0)];
    }

    private ChangeAccount Of(Indicator indicator, AccountQuestion q)
    {
        var reasons = new List<ComparabilityReason>();
        // A division that was changed published its gap under the codes it came from.
        // One that an office already filed under the new code keeps it.
        var old = q.PredecessorCodes.Count > 0 && !IsFiledUnderNewCode(indicator, q) ? q.PredecessorCodes : [q.JurisdictionCode];
        var published = Pick(then.Values(indicator, old, q.BaseYear), "published_value", q.BaseYear, reasons);
        // A figure of another definition that already stood beside the published one is no later restatement.
        var newlyDiffering = then.Values(indicator, old, q.BaseYear, differing: true).Count > 0 ? [] : now.Values(indicator, old, q.BaseYear, differing: true);
        var restated = Pick(newlyDiffering, null, q.BaseYear, reasons) ?? Pick(now.Values(indicator, old, q.BaseYear), "restated_value", q.BaseYear, reasons);
        var redefined = Pick(now.Values(indicator, old, q.BaseYear), null, q.BaseYear, reasons);
        var moved = old.Contains(q.JurisdictionCode) ? redefined : Pick(now.Values(indicator, [q.JurisdictionCode], q.BaseYear), null, q.BaseYear, reasons);
        var current = Pick(now.Values(indicator, [q.JurisdictionCode], q.Year), "current_value", q.Year, reasons);
        var benchmarkThen = Pick(then.Benchmarks(indicator, q, q.BaseYear, old[0]), "published_benchmark", q.BaseYear, reasons);
        var benchmarkRestated = Pick(now.Benchmarks(indicator, q, q.BaseYear, old[0]), null, q.BaseYear, reasons) ?? Pick(now.Benchmarks(indicator, q, q.BaseYear, q.JurisdictionCode), null, q.BaseYear, reasons);
        var benchmarkNow = Pick(now.Benchmarks(indicator, q, q.Year, q.JurisdictionCode), "current_benchmark", q.Year, reasons);
        Level?[] sides = [published, restated, current, benchmarkThen, benchmarkNow];
        if (sides.Any(side => side is null) || IsShare(current!, benchmarkNow!, indicator, reasons) || Differ(sides.OfType<Level>(), reasons)) return Account(indicator, q, [], reasons, sides);

        Caveats(old, published!, restated!, redefined, moved, current!, q, reasons);
        var target = q.Against.Kind == BenchmarkKind.Target;
        var (b0, b1, b2) = (Number(benchmarkThen!), Number(benchmarkRestated ?? benchmarkThen!), Number(benchmarkNow!));
        var (v0, v1) = (Number(published!), Number(restated!));
        var v2 = Number(redefined ?? restated!);
        var v3 = Number(moved ?? redefined ?? restated!);
        AccountState[] states =
        [
            new(null, v0, b0),
            new(AccountStep.RevisedData, v1, target ? b0 : b1),
            new(AccountStep.RevisedTarget, v1, b1),
            new(AccountStep.ChangedDefinition, v2, b1),
            new(AccountStep.ChangedBoundary, v3, b1),
            new(AccountStep.NewPeriod, Number(current!), b2),
        ];
        return Account(indicator, q, states, reasons, [.. sides, redefined, moved, benchmarkRestated]);
    }

    private bool IsFiledUnderNewCode(Indicator indicator, AccountQuestion q) =>
        q.PredecessorCodes.All(code => then.Values(indicator, [code], q.BaseYear).Count == 0) && then.Values(indicator, [q.JurisdictionCode], q.BaseYear).Count > 0;

    private static void Caveats(IReadOnlyList<string> old, Level published, Level restated, Level? redefined, Level? moved, Level current, AccountQuestion q, List<ComparabilityReason> reasons)
    {
        if (redefined is null)
            reasons.Add(new("definition_not_restated", ComparabilityGrade.B, $"{q.BaseYear} 年没有按新口径重报，口径变动并入新时期", $"{q.BaseYear} was not restated by the new definition; its change is in the new period"));
        if (!old.Contains(q.JurisdictionCode) && moved is null)
            reasons.Add(new("boundary_not_restated", ComparabilityGrade.B, $"{q.BaseYear} 年没有按新区划重报，区划变动并入新时期", $"{q.BaseYear} was not restated for the new division; its change is in the new period"));
        if (current.Status == ObservationStatus.Break)
            reasons.Add(new("series_break", ComparabilityGrade.B, $"{q.Year} 年的数标有序列中断（B）", $"the figure of {q.Year} is marked as a break in the series (B)"));
        if (new[] { published, restated, current }.Any(level => level.Value.Bound != Bound.Exact))
            reasons.Add(new("bound", ComparabilityGrade.B, "数值带界限，按印出的数计算", "a value is bounded; the printed number is used"));
    }

    private static bool IsShare(Level value, Level benchmark, Indicator indicator, List<ComparabilityReason> reasons)
    {
        if (!ComparabilityRules.IsPartOfWhole(value, benchmark, indicator)) return false;
        reasons.Add(new("part_of_whole", ComparabilityGrade.C, "总量指标的部分对整体：只有占比，没有差距", "a part against its whole: a share, not a gap"));
        return true;
    }

    private static bool Differ(IEnumerable<Level> sides, List<ComparabilityReason> reasons)
    {
        if (sides.Select(side => side.UnitBase).Distinct().Count() == 1) return false;
        reasons.Add(new("unit_differs", ComparabilityGrade.C, "单位不同", "units differ"));
        return true;
    }

    /// <summary>The one level of a cell; several different ones leave it open which was published, and give none.</summary>
    private static Level? Pick(IReadOnlyList<Level> levels, string? required, int year, List<ComparabilityReason> reasons)
    {
        if (levels.Select(level => level.Value).Distinct().Count() == 1) return levels[0];
        if (required is not null)
            reasons.Add(levels.Count == 0
                ? new($"{required}_missing", ComparabilityGrade.C, $"缺 {year} 年的数（{Zh(required)}）", $"no figure for {year} ({required.Replace('_', ' ')})")
                : new($"{required}_conflicts", ComparabilityGrade.C, $"{year} 年有互相矛盾的数（{Zh(required)}）", $"conflicting figures for {year} ({required.Replace('_', ' ')})"));
        return null;
    }

    private static string Zh(string side) => side switch
    {
        "published_value" => "当时公布的数值",
        "restated_value" => "后来所知的基期数值",
        "current_value" => "本期数值",
        "published_benchmark" => "当时的对照值",
        "current_benchmark" => "本期的对照值",
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, "Unknown side."),
    };

    private static decimal Number(Level level) => (decimal)level.Comparable.Point;

    private static ChangeAccount Account(Indicator indicator, AccountQuestion q, IReadOnlyList<AccountState> states, List<ComparabilityReason> reasons, IEnumerable<Level?> sides) => new()
    {
        Indicator = indicator,
        JurisdictionCode = q.JurisdictionCode,
        Against = q.Against.Code,
        BaseYear = q.BaseYear,
        Year = q.Year,
        Unit = GapCalculator.GapUnit(indicator, indicator.BaseUnit),
        States = states,
        Grade = states.Count == 0 ? ComparabilityGrade.C : reasons.Count == 0 ? ComparabilityGrade.A : reasons.Max(reason => reason.Grade),
        Reasons = reasons.DistinctBy(reason => reason.Code).OrderByDescending(reason => reason.Grade).ToList(),
        Sources = [.. sides.OfType<Level>().SelectMany(level => level.Sources).Distinct()],
    };
}
