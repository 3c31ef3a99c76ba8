using ReformWarehouse.Cli.Options;

namespace ReformWarehouse.Cli.Reports;

/// <summary>The method notes of a gap report: what each figure is, and what it never does.</summary>
internal static class GapReportMethods
{
    public static IReadOnlyList<string> For(Culture culture) =>
    [
        culture.Pick("差距 = 本地区数值 − 对照值；百分数之差以百分点计，相对差距 = 差距 ÷ 对照值。计算用未舍入的数，只在显示时四舍五入。",
            "Gap = value − benchmark; differences of percentages are percentage points (百分点), the relative gap is gap ÷ benchmark. Computed unrounded, rounded for display only."),
        culture.Pick("折合人（家）数 =（对照占比 − 本地区占比）× 本地区自己的总体，总体保持不变；没有报告总体的，由同一总体的部分与占比推出，并注明“推算”。",
            "Headcount = (benchmark share − own share) × the jurisdiction's own whole, held fixed; a whole that is not reported is implied by a part and its share, and marked derived."),
        culture.Pick("界限（>、≥、<、≤、~）随计算带入结果：来源说“超过”，差距也只是一个界限。", "Bounds (>, ≥, <, ≤, ~) are carried: where a source says 'more than', the gap is a bound too."),
        culture.Pick("缺报、零、不公布、不适用是四回事；缺报不按零计算，同一事实的不同数值都保留。", "Missing, zero, suppressed and not applicable are four things; missing is never zero, and differing figures for one fact are all kept."),
        culture.Pick("年末数、年度数与累计数不相互比较；累计期不同的只给百分数，不判断是否达到目标。", "Levels, annual and cumulative amounts are not set against each other; where windows differ the attainment is shown and not judged."),
        culture.Pick("到达年份：线性按每年等量、几何按每年等比推算目前的变动，取到达那一年；只有一年数的不推算。", "Year of arrival: the present movement continued in equal steps (linear) or at equal growth (geometric); never from a single year."),
        culture.Pick("总量的部分与整体之间只能算占比，不列入差距。", "A part of a total against its whole is a share and is not listed as a gap."),
    ];
}
