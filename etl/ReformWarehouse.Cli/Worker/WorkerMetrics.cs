using System.Globalization;
using System.Text;

namespace ReformWarehouse.Cli.Worker;

/// <summary>What the worker has done since it started, in Prometheus' text format.</summary>
internal sealed class WorkerMetrics(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, long> files = new(StringComparer.Ordinal) { ["loaded"] = 0, ["unchanged"] = 0, ["quarantined"] = 0, ["postponed"] = 0 };
    private readonly SortedDictionary<string, long> rows = new(StringComparer.Ordinal) { ["loaded"] = 0, ["rejected"] = 0 };
    private readonly SortedDictionary<string, long> pulls = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> submissions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> retries = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, DateTimeOffset> lastPulls = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> compactions = new(StringComparer.Ordinal) { ["done"] = 0, ["failed"] = 0 };
    private double loadSeconds;
    private long loads;
    private DateTimeOffset? lastNightly;

    /// <summary>When the drop folders were last looked at, or a file of them was last done with; null before the first time.</summary>
    public DateTimeOffset? LastPoll { get; private set; }

    public void Polled()
    {
        lock (gate) LastPoll = clock.GetUtcNow();
    }

    public void Ended(string result, int rowsLoaded, int rowsRejected, TimeSpan duration)
    {
        lock (gate)
        {
            files[result]++;
            rows["loaded"] += rowsLoaded;
            rows["rejected"] += rowsRejected;
            loads++;
            loadSeconds += duration.TotalSeconds;
        }
    }

    public void NightlyRan(DateTimeOffset at)
    {
        lock (gate) lastNightly = at;
    }

    public void Compacted(bool isDone)
    {
        lock (gate) compactions[isDone ? "done" : "failed"]++;
    }

    public void SourceRetried(string source)
    {
        lock (gate) Add(retries, Labels(source), 1);
    }

    /// <param name="source">Name of the source.</param>
    /// <param name="isWhole">Whether all that was there was taken.</param>
    /// <param name="loaded">Returns loaded or found unchanged.</param>
    /// <param name="quarantined">Returns that could not be read.</param>
    public void Pulled(string source, bool isWhole, int loaded, int quarantined)
    {
        lock (gate)
        {
            Add(pulls, Labels(source, isWhole ? "done" : "failed"), 1);
            Add(submissions, Labels(source, "loaded"), loaded);
            Add(submissions, Labels(source, "quarantined"), quarantined);
            if (isWhole) lastPulls[Labels(source)] = clock.GetUtcNow();
        }
    }

    public string ToText()
    {
        lock (gate)
        {
            var text = new StringBuilder();
            Family("reform_files_total", "counter", "Files taken from the drop folders, by result.", files.Select(pair => ($"{{result=\"{pair.Key}\"}}", (double)pair.Value)));
            Family("reform_rows_total", "counter", "Rows of the files, by result.", rows.Select(pair => ($"{{result=\"{pair.Key}\"}}", (double)pair.Value)));
            Family("reform_load_seconds", "summary", "Duration of loads.", [("_sum", loadSeconds), ("_count", loads)]);
            Family("reform_last_poll_timestamp_seconds", "gauge", "When the drop folders were last looked at.", [("", Seconds(LastPoll))]);
            Family("reform_last_nightly_timestamp_seconds", "gauge", "When the nightly run last ended; 0 before the first.", [("", Seconds(lastNightly))]);
            Family("reform_compactions_total", "counter", "Nightly compactions of the lake, by result.", compactions.Select(pair => ($"{{result=\"{pair.Key}\"}}", (double)pair.Value)));
            Family("reform_source_pulls_total", "counter", "Looks at the databases, by source and result.", pulls.Select(pair => (pair.Key, (double)pair.Value)));
            Family("reform_source_submissions_total", "counter", "Returns taken from the databases, by source and result.", submissions.Select(pair => (pair.Key, (double)pair.Value)));
            Family("reform_source_retries_total", "counter", "Statements tried again after a fault of the line, by source.", retries.Select(pair => (pair.Key, (double)pair.Value)));
            Family("reform_source_last_pull_timestamp_seconds", "gauge", "When all that a database held was last taken.", lastPulls.Select(pair => (pair.Key, Seconds(pair.Value))));
            return text.ToString();

            void Family(string name, string type, string help, IEnumerable<(string Suffix, double Value)> samples)
            {
                text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n");
                foreach (var (suffix, value) in samples) text.Append(CultureInfo.InvariantCulture, $"{name}{suffix} {value:R}\n");
            }
        }
    }

    private static void Add(SortedDictionary<string, long> counters, string labels, long count) => counters[labels] = counters.GetValueOrDefault(labels) + count;

    private static string Labels(string source, string? result = null)
    {
        var name = source.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);
        return result is null ? $"{{source=\"{name}\"}}" : $"{{source=\"{name}\",result=\"{result}\"}}";
    }

    private static double Seconds(DateTimeOffset? instant) => instant is { } at ? at.ToUnixTimeMilliseconds() / 1000.0 : 0;
}
