using System.CommandLine;
using System.Globalization;
using ReformWarehouse.Cli.Export;
using ReformWarehouse.Cli.Gaps;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Ingestion.Forms.Template;
using ReformWarehouse.Ingestion.Validation.Figures;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform export template</c>: the form a division fills in for a year, with drop-downs, units, last year's values and notes.</summary>
internal static class ExportTemplateCommand
{
    private static readonly Option<string> JurisdictionOption = new("--jurisdiction") { Description = "填报地区 / who fills it in", HelpName = "CODE", Required = true };
    private static readonly Option<int> Period = new("--period") { Description = "报告年份 / year to report", HelpName = "YEAR", Required = true };
    private static readonly Option<string[]> Indicators = new("--indicator")
    {
        Description = "指标，默认该地区应报的指标 / indicators; default: what the division owes",
        AllowMultipleArgumentsPerToken = true,
        HelpName = "CODE",
    };

    private static readonly Option<string> FormatOption = new("--format") { Description = "格式 / format: xlsx", DefaultValueFactory = _ => "xlsx" };
    private static readonly Option<string?> Output = new("--output") { Description = "文件，默认 地区-年份.xlsx / file", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("template", "导出空表 / the form to fill in") { JurisdictionOption, Period, Indicators, FormatOption, Output };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        var culture = result.GetRequiredValue(CommonOptions.Culture);
        if (result.GetRequiredValue(FormatOption) is not "xlsx" and var format)
            throw new UsageException($"空表只有 xlsx 格式，没有“{format}”。", $"a form is written as xlsx, not '{format}'.");
        var year = result.GetRequiredValue(Period);
        if (year is < 1950 or > 2100) throw new UsageException("--period 应为四位年份。", "--period is a four-digit year.");
        var code = Codes.Jurisdiction(result.GetRequiredValue(JurisdictionOption));
        var division = ReferenceData.Jurisdictions.On(code, new DateOnly(year, 12, 31))
            ?? throw new UsageException($"{year} 年没有行政区划 {code}。", $"there is no division {code} in {year}.");
        var indicators = Chosen(result.GetValue(Indicators) ?? [], division, year);
        var lake = result.GetRequiredValue(CommonOptions.Lake);
        var template = new FormTemplate(division, year, indicators, DataLake.Exists(lake) ? LastYear(lake, division, year, indicators) : new Dictionary<string, BoundedValue>());
        ExportFile.Write(result.GetValue(Output) ?? string.Create(CultureInfo.InvariantCulture, $"{code}-{year}.xlsx"), culture, template.Write);
        return ExitCodes.Done;
    }

    private static List<IndicatorDefinition> Chosen(string[] named, Jurisdiction division, int year)
    {
        var codes = named.Length > 0
            ? named.SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries)).Select(Codes.Indicator).ToHashSet()
            : ReferenceData.Obligations.Where(owed => owed.Holds(year) && owed.BindsOn(division)).Select(owed => owed.IndicatorCode).ToHashSet();
        if (codes.Count == 0) throw new UsageException($"{division.NameZh} {year} 年没有应报的指标，请用 --indicator 指定。", $"{division.Code} owes no indicator for {year}; name some with --indicator.");
        return [.. ReferenceData.Indicators.Definitions.Where(definition => codes.Contains(definition.Indicator.Code))];
    }

    private static Dictionary<string, BoundedValue> LastYear(string lake, Jurisdiction division, int year, List<IndicatorDefinition> indicators)
    {
        using var star = new StarReader(DataLake.Open(lake));
        var known = star.Observations([.. indicators.Select(definition => definition.Indicator.Code)], [division.Code]);
        return known.Where(observation => observation.Year == year - 1 && Figure.Of(observation) is { } figure && figure.Key.UnitBase == ReferenceData.Indicators.Indicator(figure.Key.IndicatorCode)!.BaseUnit)
            .GroupBy(observation => observation.IndicatorCode).ToDictionary(group => group.Key, group => group.Last().Value!.Value);
    }
}
