using System.Globalization;
using Quartz;

namespace ReformWarehouse.Cli.Worker;

/// <summary>When the nightly run last happened, kept over restarts: a run that was due while no worker ran is caught up.</summary>
internal sealed class NightlyState(WorkerOptions options)
{
    private string FilePath => Path.Combine(options.State, "last-nightly.txt");

    /// <summary>Null before the first run.</summary>
    public DateTimeOffset? LastRun => File.Exists(FilePath)
        && DateTimeOffset.TryParse(File.ReadAllText(FilePath), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : null;

    /// <summary>True when a run was due since the last one while no worker ran. Before the first run nothing is overdue.</summary>
    public bool IsOverdue(DateTimeOffset now) => LastRun is { } last && new CronExpression(options.NightlyCron, options.Zone).GetNextValidTimeAfter(last) <= now;

    public void Remember(DateTimeOffset at)
    {
        Directory.CreateDirectory(options.State);
        File.WriteAllText(FilePath + ".tmp", at.ToString("O", CultureInfo.InvariantCulture));
        File.Move(FilePath + ".tmp", FilePath, overwrite: true);
    }
}
