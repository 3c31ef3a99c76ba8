using System.CommandLine;
using ReformWarehouse.Cli.Options;

namespace ReformWarehouse.Cli.Commands.Review;

/// <summary><c>reform review accept</c> and <c>reform review reject</c>: one decision on one or more statements.</summary>
internal static class ReviewDecideCommand
{
    public static Command Create(string action, string description)
    {
        var ids = new Argument<string[]>("ID") { Description = "语句编号 / statements as reform review list names them", Arity = ArgumentArity.OneOrMore };
        var options = new ReviewOptions();
        var command = new Command(action, description) { ids, options.By, options.Note };
        command.SetAction(result => ReviewRun.Decide(result.GetRequiredValue(CommonOptions.Lake), result.GetRequiredValue(ids), action, null,
            result.GetRequiredValue(options.By), result.GetValue(options.Note), result.GetRequiredValue(CommonOptions.Format), result.GetRequiredValue(CommonOptions.Culture)));
        return command;
    }
}
