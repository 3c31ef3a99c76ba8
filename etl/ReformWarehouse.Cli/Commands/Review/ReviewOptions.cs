using System.CommandLine;

namespace ReformWarehouse.Cli.Commands.Review;

/// <summary>What every decision is given: the statements, who decides, and a remark.</summary>
internal sealed class ReviewOptions
{
    public Option<string> By { get; } = new("--by")
    {
        Description = "审核人，默认为当前用户 / who decides; default: the current user",
        DefaultValueFactory = _ => Environment.UserName,
        HelpName = "NAME",
    };

    public Option<string?> Note { get; } = new("--note") { Description = "说明 / remark", HelpName = "TEXT" };
}
