using System.Data.Common;
using ReformWarehouse.Observations;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.Warehouse;

/// <summary>Reads the star as of a date: one snapshot of the lake, with the views that leave only what counted then.</summary>
public sealed class StarReader : IDisposable
{
    private static readonly string[] Views =
        ["current_report", "current_jurisdiction", "current_indicator", "current_observation", "current_target", "current_comparison"];

    private readonly LakeSession session;

    /// <param name="lake">The lake.</param>
    /// <param name="asOf">What was known at this instant; null for all that is known now.</param>
    public StarReader(DataLake lake, DateTimeOffset? asOf = null)
    {
        session = lake.OpenSession();
        if (asOf is { } instant) session.Connection.SetVariable("as_of", instant);
        foreach (var view in Views) session.Connection.Execute(SqlScripts.Read($"duckdb/queries/{view}.sql"));
    }

    public LakeSession Session => session;

    /// <param name="indicators">Codes wanted; null for all.</param>
    /// <param name="jurisdictions">Codes wanted; null for all.</param>
    public IReadOnlyList<Observation> Observations(IReadOnlyCollection<string>? indicators = null, IReadOnlyCollection<string>? jurisdictions = null) =>
        Read("observation", indicators, jurisdictions, FigureRows.Observation);

    public IReadOnlyList<Target> Targets(IReadOnlyCollection<string>? indicators = null, IReadOnlyCollection<string>? jurisdictions = null) =>
        Read("target", indicators, jurisdictions, FigureRows.Target);

    public IReadOnlyList<StatedDifference> Differences(IReadOnlyCollection<string>? indicators = null, IReadOnlyCollection<string>? jurisdictions = null) =>
        Read("comparison", indicators, jurisdictions, FigureRows.Difference);

    /// <summary>Runs every script under sql/duckdb/checks that the star itself must pass.</summary>
    /// <returns>The scripts that found rows, with how many.</returns>
    public IReadOnlyList<(string Check, long Rows)> FailedChecks()
    {
        var failed = new List<(string, long)>();
        foreach (var script in SqlScripts.Under("duckdb/checks").Where(name => !name.EndsWith("keyed_statement.sql", StringComparison.Ordinal)))
        {
            using var command = session.Connection.CreateCommand();
            command.CommandText = SqlScripts.Read(script);
            using var reader = command.ExecuteReader();
            var rows = 0L;
            while (reader.Read()) rows++;
            if (rows > 0) failed.Add((script, rows));
        }

        return failed;
    }

    public void Dispose() => session.Dispose();

    private List<T> Read<T>(string fact, IReadOnlyCollection<string>? indicators, IReadOnlyCollection<string>? jurisdictions, Func<DbDataReader, T> map)
    {
        using var command = session.Connection.CreateCommand();
        command.CommandText = SqlScripts.Read($"duckdb/queries/figures_{fact}.sql");
        command.BindCodes("indicator_codes", indicators);
        command.BindCodes("jurisdiction_codes", jurisdictions);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(map(reader));
        return rows;
    }
}
