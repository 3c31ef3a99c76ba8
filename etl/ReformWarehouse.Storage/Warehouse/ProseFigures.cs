using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Warehouse;

/// <summary>A level that a document of prose states, and which report that is.</summary>
/// <param name="Cell">The cell it fills.</param>
/// <param name="Value">In the indicator's base unit.</param>
/// <param name="ReportCode">The document's number or name.</param>
public sealed record ProseFigure(FigureCell Cell, double Value, string ReportCode);

/// <summary>What prose states and still counts; a figure that gave way to a return is not among them.</summary>
public static class ProseFigures
{
    public static IReadOnlyList<ProseFigure> Read(StarReader star)
    {
        using var command = star.Session.Connection.CreateCommand();
        command.CommandText = SqlScripts.Read("duckdb/queries/counting_prose.sql");
        using var reader = command.ExecuteReader();
        var figures = new List<ProseFigure>();
        while (reader.Read())
            figures.Add(new ProseFigure(new FigureCell(reader.GetString(0), reader.GetString(1), reader.GetInt32(2), reader.GetString(3), reader.GetBoolean(5)), reader.GetDouble(4), reader.GetString(6)));
        return figures;
    }
}
