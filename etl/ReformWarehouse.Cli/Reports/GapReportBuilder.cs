using System.Globalization;
using ReformWarehouse.Cli.Gaps;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.GapAnalysis.Needs;
using ReformWarehouse.GapAnalysis.Register;
using ReformWarehouse.Observations;

namespace ReformWarehouse.Cli.Reports;

/// <summary>Asks the questions of a gap report and puts the answers in reading order.</summary>
internal sealed class GapReportBuilder(Warehouse warehouse, SourceDocuments documents, Culture culture)
{
    private readonly SourceIndex index = new();

    /// <exception cref="UsageException">The jurisdiction has nothing to compare in that year.</exception>
    public GapReport Build(string jurisdiction, int year)
    {
        var answers = Answers(jurisdiction, year);
        if (answers.All.Count == 0)
            throw new UsageException(
                $"{jurisdiction} 在 {year} 年没有可对照的数：没有报告，或缺对照。有哪些年份：reform gap --jurisdiction {jurisdiction}",
                $"{jurisdiction} has nothing to compare in {year}: nothing reported, or no benchmark. See which years there are: reform gap --jurisdiction {jurisdiction}");
        var own = Name(jurisdiction);
        var sections = Sections(answers, own, jurisdiction).Where(section => section.Table.Rows.Count > 0).ToList();
        return new GapReport(culture,
            culture.Pick($"{own} {year} 年差距分析报告", $"Gap report: {own}, {year}"), Subtitle(),
            new GapReportSummary(culture, own, year).Sentences(answers), sections, GapReportMethods.For(culture),
            Grades(answers.All), new CitedSources(warehouse.Reports, documents).List(index));
    }

    private GapAnswers Answers(string jurisdiction, int year)
    {
        var comparison = warehouse.Comparison;
        var tier = Jurisdiction.LevelOf(jurisdiction);
        IReadOnlyList<GapRow> Ask(BenchmarkKind kind) =>
            [.. comparison.Answer(new([], [jurisdiction], year, new(kind))).Where(row => !row.Reasons.Any(reason => reason.Code == "part_of_whole"))];
        var nation = tier == JurisdictionLevel.Nation ? [] : Ask(BenchmarkKind.Nation);
        var province = tier is JurisdictionLevel.Nation or JurisdictionLevel.Province ? [] : Ask(BenchmarkKind.Province);
        var stated = Ask(BenchmarkKind.Stated).Where(row => row.Benchmark?.JurisdictionCode != Jurisdiction.ProvinceOf(jurisdiction)).ToList();
        var targets = Ask(BenchmarkKind.Target);
        var peers = tier is JurisdictionLevel.Nation ? [] : Ask(BenchmarkKind.Peers);
        var main = tier == JurisdictionLevel.Nation ? [] : MainIndicators(jurisdiction, year, tier == JurisdictionLevel.Province ? BenchmarkKind.Nation : BenchmarkKind.Province);
        var needs = new WhatItTakesFinder(warehouse.Figures).Of([.. nation, .. province, .. targets]);
        var conflicts = FigureConflict.In(warehouse.Figures).Where(conflict => conflict.JurisdictionCode == jurisdiction).ToList();
        return new(nation, province, stated, targets, peers, needs, main, conflicts);
    }

    /// <summary>Each bullet against the tier above; where that is missing against the jurisdiction's own target; else the reason.</summary>
    private List<MainIndicatorGap> MainIndicators(string jurisdiction, int year, BenchmarkKind above)
    {
        var gaps = new MainIndicatorGaps(warehouse.Figures, warehouse.Indicators, warehouse.ParentOf);
        var own = gaps.Of(jurisdiction, year, new(BenchmarkKind.Target)).ToLookup(item => item.Number);
        return [.. gaps.Of(jurisdiction, year, new(above)).GroupBy(item => item.Number)
            .SelectMany(bullet => bullet.Any(item => item.Row is not null) || own[bullet.Key].All(item => item.Row is null) ? bullet : own[bullet.Key])];
    }

    private IEnumerable<ReportSection> Sections(GapAnswers answers, string own, string jurisdiction)
    {
        var nation = culture.Pick("全国", "the nation");
        yield return Gaps("nation", culture.Pick("与全国相比", "Against the nation"), answers.Nation, own, nation);
        if (answers.Province.Count > 0)
            yield return Gaps("province", culture.Pick("与全省相比", "Against the province"), answers.Province, own, Name(Jurisdiction.ProvinceOf(jurisdiction)!));
        yield return Gaps("stated", culture.Pick("与报告提到的其他地区相比", "Against other places that the reports state"), answers.Stated, own, "");
        yield return Gaps("peers", culture.Pick("与同辖区其他地区的中位数相比", "Against the median of the others under the same parent"), answers.Peers, own, culture.Pick("中位数", "median"));
        yield return new ReportSection("targets", culture.Pick("对照本地区的目标", "Against its own targets"),
            culture.Pick("累计期与目标期不同的，完成百分数只供参考，不判断是否达到。", "Where the result's window differs from the target's, the attainment is for orientation only and is not judged."),
            Table(GapColumns.ForTargets(culture, index), answers.Targets),
            [.. ReportCharts.PercentOfBenchmark(answers.Targets, culture.Pick("目标完成程度（%，100 即达到目标）", "Attainment of the targets (%; 100 is the target)"), culture)]);
        var open = answers.Needs.Where(item => item.Amount is null or > 0 || item.NeededPerYear.Value is not (null or 0)).ToList();
        yield return Needs(open);
        yield return new ReportSection("main_indicators", culture.Pick("规划的 34 项主要指标", "The plan's 34 main indicators"),
            culture.Pick("没有差距的逐项写明原因；缺报不等于零。", "Where there is no gap the reason is given; missing is not zero."),
            Without(MainColumns.For(culture, index), answers.Main, ["percent_of_benchmark", "headcount_equivalent", "jurisdiction_name"]), []);
        yield return new ReportSection("conflicts", culture.Pick("互相矛盾的数（都保留，不取平均）", "Conflicting figures (all kept, none averaged)"), null,
            ReportTables.Of(ConflictColumns.For(culture), ConflictColumns.Rows(answers.Conflicts), culture), []);
    }

    private ReportSection Needs(IReadOnlyList<WhatItTakes> items)
    {
        var moves = items.Any(item => item.Previous is not null);
        string[] hidden = moves ? ["jurisdiction_name", "gap"] : ["jurisdiction_name", "gap", "present_per_year", "arrival_year_linear", "arrival_year_geometric"];
        return new ReportSection("what_it_takes", culture.Pick("补上差距需要什么", "What closing the gaps takes"),
            culture.Pick("还差的人（家）数按本地区现有总体折算。", "What is missing is counted in the jurisdiction's present whole. ") + (moves
                ? culture.Pick("到达年份按目前速度推算，对照值保持不变。", "Arrival is by the present movement, the benchmark held fixed.")
                : culture.Pick("各项只有一年数，不推算到达年份。", "Only one year is reported of each, so no year of arrival is given.")),
            Without(NeedsColumns.For(culture, index), items, hidden), []);
    }

    private ReportSection Gaps(string name, string heading, IReadOnlyList<GapRow> rows, string own, string benchmark) => new(
        name, heading, null, Table(GapColumns.For(culture, index), rows),
        [
            .. benchmark.Length == 0 ? [] : ReportCharts.Shares(rows, own, benchmark, culture),
            .. ReportCharts.PercentOfBenchmark(rows, culture.Pick("为对照的百分数（%，100 即与对照持平）", "Percent of the benchmark (100: level with it)"), culture),
        ]);

    private ReportTable Table(IReadOnlyList<ResultColumn<GapRow>> columns, IReadOnlyList<GapRow> rows) => Without(columns, rows, ["jurisdiction_name"]);

    private ReportTable Without<T>(IReadOnlyList<ResultColumn<T>> columns, IReadOnlyList<T> rows, string[] hidden) =>
        ReportTables.Of([.. columns.Where(column => !hidden.Contains(column.Name))], rows, culture);

    private IReadOnlyList<GradeMeaning> Grades(IReadOnlyList<GapRow> rows) =>
    [
        new("A", culture.Pick("同指标、同单位、同口径、同时期，可直接相比", "like for like: same indicator, unit, definition and window"), rows.Count(row => row.Grade == ComparabilityGrade.A)),
        new("B", culture.Pick("可以计算，但有理由栏所列的保留", "computed, with the caveat that the reasons name"), rows.Count(row => row.Grade == ComparabilityGrade.B)),
        new("C", culture.Pick("单位、口径或对象不同，不可相比；只列理由，不计算", "unit, definition or subject differ: refused, with the reason and without a figure"), rows.Count(row => row.Grade == ComparabilityGrade.C)),
    ];

    private string Subtitle()
    {
        var asOf = warehouse.AsOf is { } instant ? instant.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        return culture.Pick(
            $"依据已装载的 {warehouse.Reports.Count} 份报告，{(asOf is null ? "按目前所知" : $"按 {asOf} 所知")}。每个数都能查到出处。",
            $"From {warehouse.Reports.Count} loaded reports, as known {(asOf is null ? "now" : $"on {asOf}")}. Every figure can be followed to its source.");
    }

    private string Name(string code) => GapColumns.JurisdictionName(code, culture);
}
