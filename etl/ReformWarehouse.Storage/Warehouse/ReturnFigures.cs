using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Warehouse;

/// <summary>A cell of the star as prose and returns share it: one indicator, jurisdiction, year and window, result or target.</summary>
public sealed record FigureCell(string IndicatorCode, string JurisdictionCode, int Year, string Window, bool IsTarget);

/// <summary>What tabular returns state now. Where they speak, they win over prose.</summary>
public static class ReturnFigures
{
    /// <summary>The values by cell, in base units; the first where returns differ among themselves.</summary>
    public static IReadOnlyDictionary<FigureCell, double> Read(StarReader star)
    {
        using var command = star.Session.Connection.CreateCommand();
        command.CommandText = SqlScripts.Read("duckdb/queries/return_figure.sql");
        using var reader = command.ExecuteReader();
        var figures = new Dictionary<FigureCell, double>();
        while (reader.Read())
            figures.TryAdd(new FigureCell(reader.GetString(0), reader.GetString(1), reader.GetInt32(2), reader.GetString(3), reader.GetBoolean(5)), reader.GetDouble(4));
        return figures;
    }
}
