using System.CommandLine;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.Cli.Query;
using ReformWarehouse.Cli.Reports;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Policies;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.Storage.Cube;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform query</c>: asks the cube, by flags or a JSON file.</summary>
internal static class QueryCommand
{
    public static Command Create()
    {
        var command = new Command("query", "查询立方体 / ask the cube: indicator × jurisdiction × period") { QueryOptions.File, QueryOptions.Explain, QueryOptions.Dialect, QueryOptions.Lineage, QueryOptions.Documents, QueryOptions.Scope, QueryOptions.SmallestCount };
        foreach (var option in QueryOptions.OfTheQuestion) command.Add(option);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        try
        {
            var query = QueryParser.Parse(result);
            var policy = new AccessPolicy(result.GetValue(QueryOptions.Scope) is { } scope ? CubeNames.Jurisdiction(scope) : null, result.GetValue(QueryOptions.SmallestCount));
            if (result.GetValue(QueryOptions.Explain)) SqlExplanation.Write(Console.Out, query, policy, result.GetRequiredValue(QueryOptions.Dialect));
            else Answer(result, query, policy);
            return ExitCodes.Done;
        }
        catch (CubeRefusedException refused)
        {
            throw new UsageException(refused.MessageZh, refused.MessageEn);
        }
    }

    private static void Answer(ParseResult result, CubeQuery query, AccessPolicy policy)
    {
        var culture = result.GetRequiredValue(CommonOptions.Culture);
        var format = result.GetRequiredValue(CommonOptions.Format);
        using var star = new StarReader(DataLake.Open(result.GetRequiredValue(CommonOptions.Lake)), query.AsOf);
        var executor = new CubeExecutor(star, policy);
        if (result.GetValue(QueryOptions.Lineage))
        {
            new LineageText(Console.Out, query, culture, new SourceDocuments(ReportGapCommand.Folder(result.GetValue(QueryOptions.Documents)))).Write(new CubeLineage(star.Session.Connection, executor).Trace(query), format);
            return;
        }

        var answer = executor.Answer(query);
        if (answer.Rows.Count == 0)
            Console.Error.WriteLine(culture.Pick("没有符合的行：没有这样的地区、按该日所知还没有这个指标，或都被 --where 滤去。", "No rows: there is no such division, the indicator was not known as of that date, or --where kept none."));
        if (format == OutputFormat.Table && query.Rows.Count + query.Columns.Count > 0) CrossTable.Write(Console.Out, answer, query, culture);
        else ResultWriter.Write(Console.Out, QueryColumns.For(answer, query, culture), answer.Rows, format, culture);
    }
}
