using System.CommandLine;

namespace ReformWarehouse.Cli.Options;

/// <summary>The options that turn <c>reform gap</c> into another question; at most one of the kinds may be given.</summary>
internal static class GapModeOptions
{
    public static Option<bool> Main { get; } = new("--main") { Description = "规划的 34 项主要指标，缺的说明原因 / the plan's 34 main indicators, missing ones with the reason" };

    public static Option<bool> Register { get; } = new("--register") { Description = "差距登记册：全部可计算的差距，按任务和严重程度 / every computable gap, by task area and severity" };

    public static Option<bool> Needs { get; } = new("--needs") { Description = "补上差距需要多少人、多快、何时到达 / people, growth and year of arrival" };

    public static Option<bool> Cascade { get; } = new("--cascade") { Description = "下级目标合起来是否达到上级目标 / do the targets below give the one above" };

    public static Option<bool> Accounts { get; } = new("--accounts") { Description = "差距变动的原因，逐项相加 / why a gap changed, adding up; needs --year --before" };

    public static Option<string?> Analysis { get; } = new("--analysis") { Description = "对一级各地做一项分析，如 theil / an analysis over a tier, such as theil", HelpName = "NAME" };

    public static Option<string> Level { get; } = new("--level") { Description = "--analysis 或 --cascade 的层级 / tier of the units (--analysis, --cascade)", DefaultValueFactory = _ => "prefecture", HelpName = "TIER" };

    public static Option<string> Under { get; } = new("--under") { Description = "--analysis 的上级地区 / the division above the units", DefaultValueFactory = _ => "530000", HelpName = "CODE" };

    public static Option<int?> BaseYear { get; } = new("--base-year")
    {
        Description = "对比的较早年份 / the earlier year (--accounts, analyses over time)",
        CustomParser = YearParser.Parse,
        HelpName = "YEAR",
    };

    public static Option<string?> Years { get; } = new("--years")
    {
        Description = "多个年份：2018..2022、2018,2020；登记册用 all / several years; all for the register of every year",
        HelpName = "YEARS",
    };

    public static Option<string?> Out { get; } = new("--out") { Description = "--register 写入文件 .csv 或 .parquet，规模不限 / write the register to a file, of any size", HelpName = "FILE" };

    public static Option<string?> Weight { get; } = new("--weight") { Description = "权数指标 / indicator that weighs the units", HelpName = "CODE" };

    public static Option<string[]> Parameter { get; } = new("--parameter") { Description = "分析的其他输入 / further input of an analysis", HelpName = "NAME=VALUE" };

    public static Option<string?> Before { get; } = new("--before") { Description = "上次公布的日期 / day of the earlier publication (--accounts)", HelpName = "DATE" };

    public static Option<string[]> Predecessor { get; } = new("--predecessor")
    {
        Description = "区划调整前的代码，默认按区划变动表 / codes before a change of boundaries; default: by the recorded changes (--accounts)",
        AllowMultipleArgumentsPerToken = true,
        HelpName = "CODE",
    };

    public static IReadOnlyList<Option> All { get; } =
        [Main, Register, Needs, Cascade, Accounts, Analysis, Level, Under, BaseYear, Years, Out, Weight, Parameter, Before, Predecessor];

    private static readonly Option[] Kinds = [Main, Register, Needs, Cascade, Accounts, Analysis];

    /// <returns>Null when plain gaps are asked for.</returns>
    /// <exception cref="UsageException">More than one kind is given.</exception>
    public static Option? Chosen(ParseResult result)
    {
        var chosen = Kinds.Where(kind => kind == Analysis ? result.GetValue(Analysis) is not null : result.GetValue((Option<bool>)kind)).ToList();
        if (chosen.Count > 1)
            throw new UsageException($"{string.Join("、", chosen.Select(kind => kind.Name))} 只能用一个。", $"Use only one of {string.Join(", ", chosen.Select(kind => kind.Name))}.");
        return chosen.FirstOrDefault();
    }

    /// <summary>The years given by <c>--years</c>; else the base year and the year, as far as given.</summary>
    public static IReadOnlyList<int> YearsAsked(ParseResult result, int? year)
    {
        if (result.GetValue(Years) is not { } text) return [.. new[] { result.GetValue(BaseYear), year }.OfType<int>()];
        if (year is not null || result.GetValue(BaseYear) is not null)
            throw new UsageException("--years 与 --year、--base-year 只能用一种。", "Use either --years or --year and --base-year.");
        return YearList.Parse(text);
    }
}
