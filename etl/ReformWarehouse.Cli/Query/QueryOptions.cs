using System.CommandLine;

namespace ReformWarehouse.Cli.Query;

/// <summary>The flags of <c>reform query</c>; each is a field of the question's JSON form. Their names are a public contract.</summary>
internal static class QueryOptions
{
    public static Option<string?> File { get; } = new("--query") { Description = "JSON 查询文件 / the question as a JSON file (cube-query.schema.json)", HelpName = "FILE" };

    public static Option<string[]> Indicator { get; } = Many("--indicator", "指标代码或名称 / indicator codes or names", "CODE");

    public static Option<string[]> Jurisdiction { get; } = Many("--jurisdiction", "地区代码或名称 / jurisdiction codes or names", "CODE");

    public static Option<string?> Level { get; } = One("--level", "某级全部地区，与 --within 连用 / all of a level: province, prefecture, county", "LEVEL");

    public static Option<string?> Within { get; } = One("--within", "在该地区之内，默认云南省 / inside that jurisdiction; default: 530000", "CODE");

    public static Option<string?> Group { get; } = One("--group", "把 --jurisdiction 合成一个单位 / take --jurisdiction together as one unit of that name", "NAME");

    public static Option<string?> PeersOf { get; } = One("--peers-of", "该地区及同上级的同级地区 / the jurisdiction and its siblings", "CODE");

    public static Option<string[]> Year { get; } = Many("--year", "年份或年段 / years or spans: 2024, 2021-2025", "PERIOD");

    public static Option<string[]> Measure { get; } = Many("--measure",
        "另求 / besides the value: report_count, previous, change, growth, compound_growth, cumulative_in_plan, share_of_parent, rank, percentile, quartiles, distance, target, moving_average, index",
        "MEASURE");

    public static Option<string?> RollUp { get; } = One("--roll-up", "取哪一个值 / which value: reported, rolled_up, reconciled", "HOW");

    public static Option<string?> Boundaries { get; } = One("--boundaries", "区划口径 / as_reported, constant", "HOW");

    public static Option<int?> CumulativeFrom { get; } = new("--cumulative-from") { Description = "取自该年起的累计数 / amounts cumulated since that year", HelpName = "YEAR" };

    public static Option<bool> Totals { get; } = new("--totals") { Description = "加合计行 / add a row for all of them together" };

    public static Option<string?> Benchmark { get; } = One("--benchmark", "distance 的对照 / what distance is set against: parent, best, median, CODE", "BENCHMARK");

    public static Option<int?> BaseYear { get; } = new("--base-year") { Description = "index、compound_growth 的基年 / base year", HelpName = "YEAR" };

    public static Option<int?> MovingYears { get; } = new("--moving-years") { Description = "移动平均的年数，默认 3 / years of the moving average", HelpName = "N" };

    public static Option<string[]> Where { get; } = Many("--where", "只留满足者 / keep rows: \"value>=10\", \"status=normal\"", "CONDITION");

    public static Option<string[]> Sort { get; } = Many("--sort", "排序 / order: COLUMN or COLUMN:desc", "COLUMN");

    public static Option<int?> Limit { get; } = new("--limit") { Description = "至多几行，合计不计 / at most so many rows, totals not counted", HelpName = "N" };

    public static Option<string?> AsOf { get; } = One("--as-of", "按该日所知 / as known on that day (Asia/Shanghai)", "DATE");

    public static Option<double?> MinimumCoverage { get; } = new("--minimum-coverage") { Description = "汇总值的最低覆盖率 0–1 / least coverage of a rolled-up value", HelpName = "SHARE" };

    public static Option<string[]> Rows { get; } = Many("--rows", "表中作行的维度，按序 / dimensions that head the rows of a table: indicator, jurisdiction, period", "AXIS");

    public static Option<string[]> Columns { get; } = Many("--columns", "表中作列的维度 / dimensions laid out as columns: indicator, jurisdiction, period", "AXIS");

    public static Option<bool> Explain { get; } = new("--explain") { Description = "只打印 SQL / print the SQL and its parameters, do not run it" };

    public static Option<bool> Lineage { get; } = new("--lineage") { Description = "每个数的来历 / where each cell comes from: statements, reports, places" };

    public static Option<string?> Documents { get; } = One("--documents", "--lineage 引用原话时原文所在的文件夹 / folder of the original documents, for --lineage to quote from", "DIR");

    public static Option<string?> Scope { get; } = One("--scope", "只看该地区所能看的 / see only what a caller of that jurisdiction may see", "CODE");

    public static Option<int?> SmallestCount { get; } = new("--smallest-count") { Description = "隐去小于此数的人数及可推出它的数 / hide smaller counts of people and what gives them away", HelpName = "N" };

    public static Option<string> Dialect { get; } = new("--dialect")
    {
        Description = "--explain 的方言 / dialect of --explain: duckdb, sqlserver, clickhouse",
        DefaultValueFactory = _ => "duckdb",
        HelpName = "NAME",
    };

    /// <summary>Those that make up the question; not to be mixed with <see cref="File"/>.</summary>
    public static IReadOnlyList<Option> OfTheQuestion { get; } =
    [
        Indicator, Jurisdiction, Level, Within, Group, PeersOf, Year, Measure, RollUp, Boundaries, CumulativeFrom, Totals, Benchmark, BaseYear, MovingYears,
        Where, Sort, Limit, AsOf, MinimumCoverage, Rows, Columns,
    ];

    private static Option<string[]> Many(string name, string description, string help) => new(name) { Description = description, AllowMultipleArgumentsPerToken = true, HelpName = help };

    private static Option<string?> One(string name, string description, string help) => new(name) { Description = description, HelpName = help };
}
