using Quartz;
using ReformWarehouse.Storage.Cube;

namespace ReformWarehouse.Cli.Worker;

/// <summary>The section <c>Worker</c> of the configuration: appsettings.json, then REFORM_Worker__* of the environment, then the command line.</summary>
internal sealed class WorkerOptions
{
    public const string Section = "Worker";

    public string Lake { get; set; } = "./lake";

    /// <summary>Folders that offices or a file server copy returns into.</summary>
    public string[] DropFolders { get; set; } = [];

    /// <summary>Where loaded files go.</summary>
    public string Done { get; set; } = "./done";

    /// <summary>Where files go that cannot be read at all, each with its .reason.json.</summary>
    public string Quarantine { get; set; } = "./quarantine";

    /// <summary>Where the worker remembers its last nightly run. Workers with a shared schedule remember it there.</summary>
    public string State { get; set; } = "./worker-state";

    /// <summary>Databases that are asked for returns.</summary>
    public SourceOptions[] Sources { get; set; } = [];

    /// <summary>Where several workers share their schedule.</summary>
    public ClusterOptions Cluster { get; set; } = new();

    /// <summary>Rules file; null for the rules that ship with the program.</summary>
    public string? Rules { get; set; }

    /// <summary>Quartz cron expression: second, minute, hour, day, month, weekday.</summary>
    public string NightlyCron { get; set; } = "0 30 2 * * ?";

    public string TimeZone { get; set; } = "Asia/Shanghai";

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    public double PollSeconds { get; set; } = 5;

    /// <summary>A file is complete when neither its size nor its time has changed for so long.</summary>
    public double StableSeconds { get; set; } = 10;

    /// <summary>Tries of a load that fails for reasons outside the file, with growing pauses.</summary>
    public int MaxAttempts { get; set; } = 5;

    /// <summary>Observations above which the night refreshes the cube's aggregates; a smaller lake needs none.</summary>
    public long AggregatesAbove { get; set; } = AggregateRefresh.SmallLake;

    /// <summary>Where /healthz and /metrics are served.</summary>
    public string Urls { get; set; } = "http://127.0.0.1:9464";

    /// <summary>Every fault of the configuration, each naming its key; empty when it can be run.</summary>
    public IReadOnlyList<(string Zh, string En)> Faults()
    {
        var faults = new List<(string, string)>();
        void Check(bool isRight, string key, string zh, string en)
        {
            if (!isRight) faults.Add(($"{Section}:{key} {zh}", $"{Section}:{key} {en}"));
        }

        Check(DropFolders.Length + Sources.Length > 0, nameof(DropFolders), "至少要有一个接收文件夹或数据源", "must name at least one folder, or Sources one database");
        var folders = DropFolders.Concat([Done, Quarantine, State, Lake]).Select(folder => Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)).ToList();
        Check(folders.Distinct(StringComparer.Ordinal).Count() == folders.Count, nameof(DropFolders), "、Done、Quarantine、State、Lake 必须各不相同", ", Done, Quarantine, State and Lake must all differ");
        Check(CronExpression.TryParse(NightlyCron, out _), nameof(NightlyCron), $"“{NightlyCron}”不是 Quartz cron 表达式，写法如 0 30 2 * * ?", $"'{NightlyCron}' is no Quartz cron expression such as 0 30 2 * * ?");
        Check(TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _), nameof(TimeZone), $"没有时区“{TimeZone}”", $"'{TimeZone}' is no time zone");
        Check(PollSeconds is > 0 and <= 3600, nameof(PollSeconds), "应在 0 到 3600 之间", "must lie between 0 and 3600");
        Check(StableSeconds is > 0 and <= 3600, nameof(StableSeconds), "应在 0 到 3600 之间", "must lie between 0 and 3600");
        Check(MaxAttempts is >= 1 and <= 20, nameof(MaxAttempts), "应在 1 到 20 之间", "must lie between 1 and 20");
        Check(AggregatesAbove >= 0, nameof(AggregatesAbove), "不得小于 0", "must not be below 0");
        Check(Uri.TryCreate(Urls, UriKind.Absolute, out var url) && url.Scheme is "http" or "https", nameof(Urls), $"“{Urls}”不是网址", $"'{Urls}' is no address");
        foreach (var (source, index) in Sources.Select((source, index) => (source, index))) faults.AddRange(source.Faults($"{Section}:{nameof(Sources)}:{index}"));
        Check(Sources.Select(source => source.Name).Distinct(StringComparer.Ordinal).Count() == Sources.Length, nameof(Sources), "的名称不得重复", "must all have names of their own");
        faults.AddRange(Cluster.Faults($"{Section}:{nameof(Cluster)}"));
        return faults;
    }
}
