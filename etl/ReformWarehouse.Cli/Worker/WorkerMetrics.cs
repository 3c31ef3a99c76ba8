using System.Globalization;
using System.Text;

namespace ReformWarehouse.Cli.Worker;

/// <summary>What the worker has done since it started, in Prometheus' text format.</summary>
internal sealed class WorkerMetrics(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, long> files = new(StringComparer.Ordinal) { ["loaded"] = 0, ["unchanged"] = 0, ["quarantined"] = 0, ["postponed"] = 0 };
    private readonly SortedDictionary<string, long> rows = new(StringComparer.Ordinal) { ["loaded"] = 0, ["rejected"] = 0 };
    private double loadSeconds;
    private long loads;
    private DateTimeOffset? lastNightly;

    /// <summary>When the drop folders were last looked at; null before the first time.</summary>
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
            return text.ToString();

            void Family(string name, string type, string help, IEnumerable<(string Suffix, double Value)> samples)
            {
                text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n");
                foreach (var (suffix, value) in samples) text.Append(CultureInfo.InvariantCulture, $"{name}{suffix} {value:R}\n");
            }
        }
    }

    private static double Seconds(DateTimeOffset? instant) => instant is { } at ? at.ToUnixTimeMilliseconds() / 1000.0 : 0;
}
