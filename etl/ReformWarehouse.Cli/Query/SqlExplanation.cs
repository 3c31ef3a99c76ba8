using System.Text.Encodings.Web;
using System.Text.Json;
using ReformWarehouse.SemanticCube.Compilation;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Policies;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.Cli.Query;

/// <summary>Prints what a question becomes: the statement, after those that it needs before it, and below it what is bound to it.</summary>
internal static class SqlExplanation
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly ISqlDialect[] Dialects = [new DuckDbDialect(), new TSqlDialect(), new ClickHouseDialect()];

    public static void Write(TextWriter output, CubeQuery query, AccessPolicy policy, string dialectName)
    {
        var dialect = Dialects.FirstOrDefault(known => known.Name == dialectName) ?? throw new UsageException(
            $"--dialect 没有“{dialectName}”，可用：{string.Join("、", Dialects.Select(known => known.Name))}。",
            $"--dialect has no '{dialectName}'; it has {string.Join(", ", Dialects.Select(known => known.Name))}.");
        var statement = new CubeCompiler(dialect).Compile(CubePlanner.Plan(query, policy));
        output.Write(statement.Script);
        foreach (var (name, value) in statement.Parameters) output.WriteLine($"-- {dialect.Parameter(name)} = {JsonSerializer.Serialize(value, Json)}");
    }
}
