using ReformWarehouse.Observations;
using static ReformWarehouse.GapAnalysis.Comparisons.ComparabilityGrade;

namespace ReformWarehouse.GapAnalysis.Comparisons;

/// <summary>
/// The rules that grade a comparison (DESIGN §3.7). Each looks at both sides and gives a reason or nothing; the worst reason's grade is the comparison's.
/// </summary>
public static class ComparabilityRules
{
    private static readonly Func<Level, Level, Indicator, ComparabilityReason?>[] Rules =
    [
        UnitDiffers, DefinitionDiffers, SubjectDiffers, IncrementAgainstLevel, WindowKindDiffers,
        PeriodDiffers, YearDiffers, TierDiffers, TargetAgainstResult, BoundOnOneSide, PartOfWhole, SizeDiffers, BenchmarkIsGroup, Derived,
    ];

    /// <returns>Grade and reasons; a comparison without any reason is A, and says why.</returns>
    public static (ComparabilityGrade Grade, IReadOnlyList<ComparabilityReason> Reasons) Grade(Level value, Level benchmark, Indicator indicator)
    {
        var reasons = Rules.Select(rule => rule(value, benchmark, indicator)).OfType<ComparabilityReason>().ToList();
        var grade = reasons.Count == 0 ? A : reasons.Max(reason => reason.Grade);
        if (grade == A) reasons.Insert(0, new("like_for_like", A, "同指标、同单位、同口径", "same indicator, unit and window"));
        return (grade, reasons.OrderByDescending(reason => reason.Grade).ToList());
    }

    private static ComparabilityReason? UnitDiffers(Level value, Level benchmark, Indicator indicator) =>
        value.UnitBase == benchmark.UnitBase ? null
        : new("unit_differs", C, $"单位不同：{value.UnitBase} 与 {benchmark.UnitBase}", $"units differ: {value.UnitBase} and {benchmark.UnitBase}");

    private static ComparabilityReason? DefinitionDiffers(Level value, Level benchmark, Indicator indicator)
    {
        var differing = new[] { value, benchmark }.FirstOrDefault(side => side.Status == ObservationStatus.DefinitionDiffers);
        return differing is null ? null
            : new("definition_differs", C, $"口径不同：{differing.Note ?? "来源未说明"}", $"definitions differ: {differing.Note ?? "not explained by the source"}");
    }

    private static ComparabilityReason? SubjectDiffers(Level value, Level benchmark, Indicator indicator) =>
        value.Subject == benchmark.Subject || benchmark.Role == ValueRole.ReferenceLevel ? null
        : new("subject_differs", C, $"对象不同：{value.Subject ?? "本地区"} 与 {benchmark.Subject ?? "本地区"}",
            $"subjects differ: {value.Subject ?? "the jurisdiction"} and {benchmark.Subject ?? "the jurisdiction"}");

    private static ComparabilityReason? IncrementAgainstLevel(Level value, Level benchmark, Indicator indicator) =>
        value.DeltaType is Observations.DeltaType.IncreaseOverBase == benchmark.DeltaType is Observations.DeltaType.IncreaseOverBase ? null
        : new("increment_against_level", C, "一方是比基期的增量，一方是总量", "one side is an increase over a base, the other a level");

    private static ComparabilityReason? WindowKindDiffers(Level value, Level benchmark, Indicator indicator)
    {
        if (value.Window == benchmark.Window && value.Window != Window.Unspecified) return null;
        if (value.Window == Window.Unspecified || benchmark.Window == Window.Unspecified)
            return new("window_unspecified", B, "来源未说明统计期", "a source does not say what period it counts");
        var text = ($"{Zh(value.Window)}与{Zh(benchmark.Window)}不能相比", $"{En(value.Window)} cannot be set against {En(benchmark.Window)}");
        return new("window_kind_differs", C, text.Item1, text.Item2);
    }

    private static ComparabilityReason? PeriodDiffers(Level value, Level benchmark, Indicator indicator)
    {
        if (value.Window != Window.CumulativeOverPeriod || benchmark.Window != Window.CumulativeOverPeriod) return null;
        var sameEnd = value.Year == benchmark.Year || benchmark.IsTarget != value.IsTarget;
        if (value.PeriodStart is not null && value.PeriodStart == benchmark.PeriodStart && sameEnd) return null;
        return new("period_differs", B, $"累计期不同：{Span(value)} 与 {Span(benchmark)}", $"the windows differ: {Span(value)} and {Span(benchmark)}");
    }

    private static ComparabilityReason? YearDiffers(Level value, Level benchmark, Indicator indicator) =>
        value.Year == benchmark.Year || benchmark.IsTarget != value.IsTarget || value.Window == Window.CumulativeOverPeriod ? null
        : new("year_differs", B, $"年份不同：{value.Year} 与 {benchmark.Year}", $"the years differ: {value.Year} and {benchmark.Year}");

    private static ComparabilityReason? TierDiffers(Level value, Level benchmark, Indicator indicator) =>
        benchmark.IsTarget && !value.IsTarget && benchmark.JurisdictionCode != value.JurisdictionCode
            ? new("tier_differs", B, $"{value.Year} 年结果对照的是上级到 {benchmark.Year} 年的目标，不是本地区的目标",
                $"a result of {value.Year} against another tier's target for {benchmark.Year}, not its own")
            : null;

    private static ComparabilityReason? TargetAgainstResult(Level value, Level benchmark, Indicator indicator) =>
        value.IsTarget && !benchmark.IsTarget
            ? new("target_against_result", B, "以目标对照结果", "a target against a result")
            : null;

    private static ComparabilityReason? BoundOnOneSide(Level value, Level benchmark, Indicator indicator)
    {
        var bounds = new[] { value.Comparable.Bound, benchmark.Comparable.Bound }.Where(bound => bound != Bound.Exact).ToArray();
        if (bounds.Length == 0) return null;
        var codes = string.Join(" ", bounds.Select(CodeLists.Bound.CodeOf));
        return new("bound", B, $"数值带界限（{codes}），结果亦带界限", $"a value is bounded ({codes}), and so is the result");
    }

    private static ComparabilityReason? PartOfWhole(Level value, Level benchmark, Indicator indicator) =>
        IsPartOfWhole(value, benchmark, indicator)
            ? new("part_of_whole", B, "总量指标的部分对整体：只算占比，不算差距", "a part against its whole: a share, not a gap")
            : null;

    private static ComparabilityReason? SizeDiffers(Level value, Level benchmark, Indicator indicator) =>
        indicator.IsExtensive && value.JurisdictionCode != benchmark.JurisdictionCode && !IsPartOfWhole(value, benchmark, indicator)
            ? new("size_differs", B, "总量指标，两地规模不同", "a total: the jurisdictions differ in size")
            : null;

    private static ComparabilityReason? BenchmarkIsGroup(Level value, Level benchmark, Indicator indicator) =>
        benchmark.Role == ValueRole.ReferenceLevel && benchmark.Subject is { } group
            ? new("benchmark_is_group", B, $"对照的是一组地区：{group}", $"the benchmark is a group: {group}")
            : null;

    private static ComparabilityReason? Derived(Level value, Level benchmark, Indicator indicator)
    {
        var derived = new[] { value, benchmark }.Where(side => side.IsDerived).Select(side => side.Derivation).ToArray();
        var text = string.Join("; ", derived);
        return derived.Length == 0 ? null : new("derived", A, $"推算值：{text}", $"derived: {text}");
    }

    /// <summary>True when a total of a jurisdiction stands against the total of one that contains it.</summary>
    public static bool IsPartOfWhole(Level value, Level benchmark, Indicator indicator) =>
        indicator.IsAdditive && value.JurisdictionCode is { } part && benchmark.JurisdictionCode is { } whole && Contains(whole, part);

    /// <summary>True when a division's code says that it lies in the other.</summary>
    public static bool Contains(string whole, string part) => part != whole && Jurisdiction.LevelOf(whole) switch
    {
        JurisdictionLevel.Nation => true,
        JurisdictionLevel.Province => part.AsSpan(0, 2).SequenceEqual(whole.AsSpan(0, 2)),
        JurisdictionLevel.Prefecture => part.AsSpan(0, 4).SequenceEqual(whole.AsSpan(0, 4)),
        JurisdictionLevel.County => false,
        var level => throw new ArgumentOutOfRangeException(nameof(whole), level, "Unknown level."),
    };

    private static string Span(Level level) => $"{level.PeriodStart?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"}–{level.Year}";

    private static string Zh(Window window) => window switch
    {
        Window.LevelAtYear => "年末数",
        Window.AnnualFlow => "年度数",
        Window.CumulativeOverPeriod => "累计数",
        Window.PerOccurrence => "单次数",
        Window.Unspecified => "未说明统计期的数",
        _ => throw new ArgumentOutOfRangeException(nameof(window), window, "Unknown window."),
    };

    private static string En(Window window) => window switch
    {
        Window.LevelAtYear => "a level at year end",
        Window.AnnualFlow => "an annual amount",
        Window.CumulativeOverPeriod => "a cumulative amount",
        Window.PerOccurrence => "an amount per occurrence",
        Window.Unspecified => "an amount of unspecified period",
        _ => throw new ArgumentOutOfRangeException(nameof(window), window, "Unknown window."),
    };
}
