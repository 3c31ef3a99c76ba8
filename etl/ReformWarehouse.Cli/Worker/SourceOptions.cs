using ReformWarehouse.Storage.Submissions;

namespace ReformWarehouse.Cli.Worker;

/// <summary>One entry of <c>Worker:Sources</c>: a database that offices submit returns to.</summary>
internal sealed class SourceOptions
{
    /// <summary>What the source is called: in places of rows, in marks, in metrics. Renaming it reads everything once more.</summary>
    public string Name { get; set; } = "";

    /// <summary>One of <see cref="SubmissionSources.Kinds"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The driver's connection string; rather in the environment than in a file. Never printed.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Name of the environment variable that holds it instead.</summary>
    public string? ConnectionVariable { get; set; }

    public double PollSeconds { get; set; } = 60;

    /// <exception cref="SubmissionSourceException">The connection string cannot be read.</exception>
    public SubmissionSource Open(TimeProvider clock, Action<string>? retried = null) =>
        SubmissionSources.Open(Kind, Name, ConnectionText.Of(ConnectionString, ConnectionVariable)!, clock, retried);

    /// <summary>Every fault of the entry, each naming its key.</summary>
    public IEnumerable<(string Zh, string En)> Faults(string section)
    {
        if (Name.Length is 0 or > 100)
            yield return ($"{section}:{nameof(Name)} 应为 1 到 100 个字符", $"{section}:{nameof(Name)} must have 1 to 100 characters");
        if (!SubmissionSources.Kinds.Contains(Kind))
            yield return ($"{section}:{nameof(Kind)} 应为 {string.Join("、", SubmissionSources.Kinds)}", $"{section}:{nameof(Kind)} must be one of {string.Join(", ", SubmissionSources.Kinds)}");
        if (PollSeconds is not (> 0 and <= 86400))
            yield return ($"{section}:{nameof(PollSeconds)} 应在 0 到 86400 之间", $"{section}:{nameof(PollSeconds)} must lie between 0 and 86400");
        if (ConnectionText.Fault(section, ConnectionString, ConnectionVariable) is { } fault) yield return fault;
        else if (SubmissionSources.Kinds.Contains(Kind) && Unreadable() is { } unreadable) yield return ($"{section}：{unreadable.MessageZh}", $"{section}: {unreadable.MessageEn}");
    }

    private SubmissionSourceException? Unreadable()
    {
        try
        {
            Open(TimeProvider.System).DisposeAsync().AsTask().GetAwaiter().GetResult();
            return null;
        }
        catch (SubmissionSourceException error)
        {
            return error;
        }
    }
}
