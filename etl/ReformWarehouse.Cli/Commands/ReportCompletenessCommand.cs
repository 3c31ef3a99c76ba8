using System.CommandLine;
using ReformWarehouse.Cli.Completeness;
using ReformWarehouse.Cli.Gaps;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.StarSchema.Lookup;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform report completeness</c>: what each division owed for a year, what came, on time or late, and what is missing.</summary>
internal static class ReportCompletenessCommand
{
    private static readonly Option<int> Year = new("--year") { Description = "年份 / year the figures are of", Required = true };

    private static readonly Option<string> JurisdictionOption = new("--jurisdiction")
    {
        Description = "该地区及其直接下级，默认云南省 / the division and those directly below it; default: 530000",
        DefaultValueFactory = _ => "530000",
        HelpName = "CODE",
    };

    private static readonly Option<bool> Missing = new("--missing") { Description = "逐项列出未报的指标 / list every missing indicator" };

    public static Command Create()
    {
        var command = new Command("completeness", "应报、已报、按时、迟报、未报 / expected, received, on time, late, missing") { Year, JurisdictionOption, Missing };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        var culture = result.GetRequiredValue(CommonOptions.Culture);
        var (year, format) = (result.GetRequiredValue(Year), result.GetRequiredValue(CommonOptions.Format));
        var code = Codes.Jurisdiction(result.GetRequiredValue(JurisdictionOption));
        var day = new DateOnly(year, 12, 31);
        var divisions = ReferenceData.Jurisdictions.ChildrenOf(code, day).Prepend(ReferenceData.Jurisdictions.On(code, day)
            ?? throw new UsageException($"{year} 年没有行政区划 {code}。", $"there is no division {code} in {year}.")).ToList();
        using var star = new StarReader(DataLake.Open(result.GetRequiredValue(CommonOptions.Lake)));
        var duties = Duty.Of(ReferenceData.Obligations, divisions, year, new ReturnLedger(star).Received(year));
        if (result.GetValue(Missing))
            ResultWriter.Write(Console.Out, CompletenessColumns.OfMissing(culture), [.. duties.Where(duty => duty.FirstReceived is null)], format, culture);
        else
            ResultWriter.Write(Console.Out, CompletenessColumns.For(culture), CompletenessRow.Of(duties), format, culture);
        return ExitCodes.Done;
    }
}
