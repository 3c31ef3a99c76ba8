using ReformWarehouse.Ingestion.Readers;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion;

/// <summary>The load, top to bottom: read the bytes once, read and validate the rows, store what is valid together with what was rejected.</summary>
/// <param name="read">Reads and validates one submission of whatever kind it is.</param>
/// <param name="store">Stores one report as a whole, or nothing of it.</param>
public sealed class ReportLoader(Func<Submission, ReportLoad> read, Func<ReportLoad, LoadOutcome> store)
{
    /// <exception cref="InputException">The file is missing, unreadable or no return; nothing was loaded.</exception>
    public (ReportLoad Report, LoadOutcome Outcome) Load(string path)
    {
        var report = Check(path);
        return (report, store(report));
    }

    /// <summary>Reads and validates without storing.</summary>
    /// <exception cref="InputException">The file is missing, unreadable or no return.</exception>
    public ReportLoad Check(string path) => read(SubmittedFile.Read(path));
}
