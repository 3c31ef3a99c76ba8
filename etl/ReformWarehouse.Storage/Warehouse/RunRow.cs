using DuckDB.NET.Data;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.Warehouse;

/// <summary>The row of etl_run that makes a load visible.</summary>
internal sealed record RunRow(
    string Command, string? FileName, string? Sha256, DateTimeOffset StartedAt, DateTimeOffset FinishedAt,
    long RowsRead, long RowsLoaded, long RowsRejected, long Warnings, string ProgramVersion)
{
    public static void Append(LakeLoad load, DuckDBConnection connection, RunRow run)
    {
        connection.Fill("stg_run", rows =>
            rows.AppendRow(load.LoadId, run.Command, run.FileName, run.Sha256, run.StartedAt, run.FinishedAt,
                run.RowsRead, run.RowsLoaded, run.RowsRejected, run.Warnings, run.ProgramVersion));
        load.Append("etl_run", connection, SqlScripts.Read("duckdb/loads/etl_run.sql"));
    }
}
