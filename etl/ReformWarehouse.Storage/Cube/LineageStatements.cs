using System.Data.Common;
using DuckDB.NET.Data;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Compilation;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Policies;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.Storage.Cube;

/// <summary>What reports state of the cells that a question is computed from, the one taken first.</summary>
internal static class LineageStatements
{
    private static readonly LineageCompiler Compiler = new(new DuckDbDialect());

    public static ILookup<(string Indicator, string Jurisdiction, int Year), LineageStatement> Read(DuckDBConnection connection, CubeQuery query, AccessPolicy policy)
    {
        using var command = connection.Command(Compiler.Compile(CubePlanner.Plan(query with { Measures = [] }, policy)));
        using var reader = command.ExecuteReader();
        var found = new List<(string Indicator, LineageStatement Statement)>();
        while (reader.Read()) found.Add((reader.GetString(0), Statement(reader)));
        return found.ToLookup(row => (row.Indicator, row.Statement.JurisdictionCode, row.Statement.Year), row => row.Statement);
    }

    private static LineageStatement Statement(DbDataReader row)
    {
        string? Text(string column) => row.GetOrdinal(column) is var at && row.IsDBNull(at) ? null : row.GetString(at);
        int? Whole(string column) => row.GetOrdinal(column) is var at && row.IsDBNull(at) ? null : row.GetInt32(at);
        double? Number(string column) => row.GetOrdinal(column) is var at && row.IsDBNull(at) ? null : row.GetDouble(at);
        return new(
            Text("part")!, Text("fact_code")!, Text("jurisdiction_code")!, Whole("year")!.Value, Whole("is_taken") == 1, Text("value_text"), Text("unit")!, Number("value"),
            Text("bound")!, Text("unit_base")!, Text("obs_status")!, Text("report_code")!, Text("title")!, Text("source_document"), Text("source_sha256"), Text("source_section"),
            Whole("source_start"), Whole("source_end"), Text("source_place")!, Text("restated_at"), Text("load_id")!);
    }
}
