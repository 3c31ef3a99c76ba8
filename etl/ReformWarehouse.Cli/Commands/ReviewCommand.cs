using System.CommandLine;
using ReformWarehouse.Cli.Commands.Review;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform review</c>: the statements of prose that wait for a person, and the person's decisions.</summary>
internal static class ReviewCommand
{
    public static Command Create() => new("review", "审核文字材料中待定的语句 / decide on statements of prose that wait")
    {
        ReviewListCommand.Create(),
        ReviewDecideCommand.Create("accept", "采纳，按读出的样子装载 / accept: load as read"),
        ReviewDecideCommand.Create("reject", "退回，不装载 / reject: do not load"),
        ReviewCorrectCommand.Create(),
    };
}
