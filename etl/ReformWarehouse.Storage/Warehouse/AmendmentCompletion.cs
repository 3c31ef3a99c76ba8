using DuckDB.NET.Data;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Warehouse;

/// <summary>
/// Makes a report that amends single cells a whole vintage: what it neither restates nor withdraws is carried over from the vintage that counts. The
/// lake then knows whole vintages only, and reading stays a plain scan; a carried row names the file that stated it.
/// </summary>
internal static class AmendmentCompletion
{
    private const string Folder = "duckdb/amendments/";
    private static readonly string[] Carried = ["observation", "target", "comparison"];

    /// <summary>Marks that the run table remembers of a report that was amended, so that a load of the same report which began before sees it.</summary>
    public static string MarkOf(string reportCode) => $"amendment:{reportCode}";

    /// <summary>Finds the vintage to amend and what is withdrawn of it; the report and its statements are staged already.</summary>
    /// <returns>A finding for every withdrawal of a figure that the vintage does not state.</returns>
    public static IReadOnlyList<RejectedRow> Prepare(DuckDBConnection connection, Amendment amendment)
    {
        connection.Fill("stg_withdrawal", rows =>
        {
            foreach (var cell in amendment.Withdrawn)
                rows.AppendRow(cell.Place, cell.IndicatorCode, cell.JurisdictionCode, cell.Year, cell.Kind, cell.Temporal, cell.Subject);
        });
        connection.Execute(SqlScripts.Read(Folder + "amended_vintage.sql"));
        connection.Execute(SqlScripts.Read(Folder + "withdrawn_cell.sql"));
        using var command = connection.CreateCommand();
        command.CommandText = SqlScripts.Read(Folder + "unmatched_withdrawal.sql");
        using var reader = command.ExecuteReader();
        var findings = new List<RejectedRow>();
        while (reader.Read()) findings.Add(Unmatched(reader.GetString(0), reader.GetString(1)));
        return findings;
    }

    /// <summary>The rows for a table of the star: those of the report itself and, of a fact table, those carried over.</summary>
    public static string RowsOf(string table, string ownRows) => Carried.FirstOrDefault(fact => table == "fact_" + fact) is { } fact
        ? $"select * from ({ownRows}) union all by name select * from ({SqlScripts.Read($"{Folder}carried_{fact}.sql")})"
        : ownRows;

    private static RejectedRow Unmatched(string place, string cell) => new(place, "withdrawal_unmatched", "warning",
        $"要撤回的 {cell} 在该报告现行版本中没有数，未作改动；请核对指标、地区、年份与口径。",
        $"{cell} is to be withdrawn, but the report's current vintage states no such figure; check indicator, division, year and window.", cell, null);
}
