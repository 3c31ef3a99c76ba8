using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Worker;
using ReformWarehouse.Storage.Submissions;

namespace ReformWarehouse.Cli.Loading;

/// <summary>One pull of a configured database by hand, with the worker's mark. The mark stops before the first return that fails, so that the next pull tells of it again.</summary>
/// <param name="name">Name of the source.</param>
/// <param name="lakeFolder">The lake, which keeps the mark.</param>
/// <param name="isDryRun">True: the mark stays where it is.</param>
/// <param name="fromStart">True: everything is read.</param>
/// <param name="culture">Language of the messages.</param>
internal sealed class SourcePull(string name, string lakeFolder, bool isDryRun, bool fromStart, Culture culture)
{
    private readonly List<LoadResult> results = [];

    /// <summary>What became of each return, in the source's order.</summary>
    public IReadOnlyList<LoadResult> Results => results;

    /// <returns>Null when all was read; else why the source broke off. What was loaded until then counts.</returns>
    /// <exception cref="UsageException">No such source is configured, or its entry is wrong.</exception>
    public async Task<SubmissionSourceException?> RunAsync(ReturnLoading loading, CancellationToken cancellation)
    {
        await using var source = Configured().Open(TimeProvider.System, Console.Error.WriteLine);
        var marks = new SubmissionMarks(lakeFolder);
        var movesMark = !isDryRun;
        try
        {
            await foreach (var submission in source.ReadAsync(fromStart ? null : marks.Of(name), cancellation))
            {
                var result = loading.Load(submission, culture);
                results.Add(result);
                movesMark &= !result.Failed;
                if (movesMark) marks.Keep(name, submission.Mark);
            }

            return null;
        }
        catch (SubmissionSourceException error)
        {
            return error;
        }
    }

    private SourceOptions Configured()
    {
        var sources = WorkerConfiguration.Bind(WorkerConfiguration.Sources()).Sources;
        var index = Array.FindIndex(sources, source => source.Name == name);
        if (index < 0)
        {
            var known = string.Join(", ", sources.Select(source => source.Name));
            throw new UsageException($"配置中没有数据源“{name}”（Worker:Sources；现有：{known}）。", $"no source '{name}' is configured (Worker:Sources; there are: {known}).");
        }

        WorkerConfiguration.Refuse([.. sources[index].Faults($"{WorkerOptions.Section}:{nameof(WorkerOptions.Sources)}:{index}")]);
        return sources[index];
    }
}
