using ReformWarehouse.Ingestion.Readers;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion;

/// <summary>
/// The load, top to bottom: read the bytes once, claim the report, validate the rows against what is held, store what is valid together with what was rejected. Held
/// figures are read under the claim: no other vintage of the report can be stored between the comparison and the commit.
/// </summary>
/// <param name="read">Reads one submission of whatever kind it is.</param>
/// <param name="claim">Waits until no other load of the report goes on, and keeps others out until disposed; takes the report's code.</param>
/// <param name="store">Stores one report as a whole, or nothing of it.</param>
public sealed class ReportLoader(Func<Submission, ReadReport> read, Func<string, IDisposable?> claim, Func<ReportLoad, LoadOutcome> store)
{
    /// <exception cref="InputException">The file is missing, unreadable or no return; nothing was loaded.</exception>
    public (ReportLoad Report, LoadOutcome Outcome) Load(string path) => Load(read(SubmittedFile.Read(path)));

    /// <summary>Loads what was read from elsewhere than a file.</summary>
    public (ReportLoad Report, LoadOutcome Outcome) Load(ReadReport report)
    {
        using var claimed = claim(report.Report.ReportCode);
        var load = report.Validate();
        return (load, store(load));
    }
}

/// <summary>A report as read, before its rules have run.</summary>
/// <param name="Report">What it is a vintage of.</param>
/// <param name="Validate">Runs the rules; called once.</param>
public sealed record ReadReport(ReportRow Report, Func<ReportLoad> Validate);
