using System.CommandLine;
using Microsoft.Extensions.Hosting;
using Quartz;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Worker;
using ReformWarehouse.Storage.PostgreSql;
using ReformWarehouse.Storage.Submissions;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform worker</c>: watches drop folders and runs the nightly schedule until it is stopped.</summary>
internal static class WorkerCommand
{
    private static readonly Option<string[]> Drop = new("--drop") { Description = "接收文件夹 / drop folders", AllowMultipleArgumentsPerToken = true, HelpName = "DIR" };
    private static readonly Option<string?> Urls = new("--urls") { Description = "/healthz 与 /metrics 的地址 / where /healthz and /metrics are served", HelpName = "URL" };
    private static readonly Option<string?> Rules = new("--rules") { Description = "规则文件 / rules file", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("worker", "值守装载：监视接收文件夹，按夜间计划运行 / watch drop folders, run the nightly schedule") { Drop, Urls, Rules };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult result, CancellationToken cancellation)
    {
        var overrides = new Dictionary<string, string?>();
        void Set(string key, string? value)
        {
            if (value is not null) overrides[$"{WorkerOptions.Section}:{key}"] = value;
        }

        if (CommonOptions.LakeIsGiven(result)) Set(nameof(WorkerOptions.Lake), result.GetRequiredValue(CommonOptions.Lake));
        if (result.GetValue(Drop) is { Length: > 0 } folders) Set("Drop", string.Join(Path.PathSeparator, folders));
        Set(nameof(WorkerOptions.Urls), result.GetValue(Urls));
        Set(nameof(WorkerOptions.Rules), result.GetValue(Rules));
        await using var app = WorkerHost.Build(overrides);
        try
        {
            await ((IHost)app).RunAsync(cancellation);
            return ExitCodes.Done;
        }
        catch (SchedulerException error)
        {
            var reason = PostgreSqlFault.Describe(error);
            throw new SubmissionSourceException("Worker:Cluster",
                $"共享日程的数据库（Worker:Cluster）无法使用：{reason}。请检查数据库、网络和账号（账号须能建表 qrtz_…）。",
                $"the database of the shared schedule (Worker:Cluster) cannot be used: {reason}. Check the database, the network and the account (it must be able to create its tables qrtz_…).");
        }
    }
}
