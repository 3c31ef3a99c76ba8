using DuckDB.NET.Data;
using ReformWarehouse.SemanticCube.Compilation;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Golden;
using ReformWarehouse.SemanticCube.Tests.Lake;
using ReformWarehouse.SemanticCube.Tests.Properties;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.ClickHouse;

/// <summary>
/// ClickHouse runs the statements that the golden files hold, with bound parameters, over the same star in Parquet files, and answers as DuckDB does.
/// Where it is at hand, <see cref="TrapLake.Ask"/> asks it every other question of these tests too.
/// </summary>
public class ClickHouseAnswersTests
{
    [ClickHouseFact]
    public void Every_golden_question_has_the_answer_that_duckdb_gives()
    {
        using var lake = GoldenStar.Create();
        using var star = lake.InClickHouse();
        foreach (var (name, question) in GoldenQueries.All)
        {
            var answer = star.Answer(new CubeCompiler(new ClickHouseDialect()).Compile(CubePlanner.Plan(question)));
            HeldAnswers.AssertEqual(lake.Ask(question), answer);
            Assert.True(answer.Rows.Any(row => row.Value is not null), $"{name} asks nothing of this star.");
        }
    }

    [ClickHouseFact]
    public void The_statements_behind_a_cell_are_those_that_duckdb_finds()
    {
        using var lake = GoldenStar.Create();
        using var star = lake.InClickHouse();
        var plan = CubePlanner.Plan(GoldenQueries.All["reconciled_values_with_total"]);
        lake.Trace(GoldenQueries.All["reconciled_values_with_total"]);

        var found = star.Answer(new LineageCompiler(new ClickHouseDialect()).Compile(plan)).Rows;

        var expected = InDuckDb(lake.Connection, new LineageCompiler(new DuckDbDialect()).Compile(plan));
        Assert.NotEmpty(expected);
        Assert.Equal(expected, found.Select(row => string.Join('|', Told.Select(column => row[column]))));
    }

    private static readonly string[] Told = ["indicator_code", "part", "fact_code", "jurisdiction_code", "year", "is_taken", "value", "bound", "report_code", "source_place"];

    private static List<string> InDuckDb(DuckDBConnection connection, SqlStatement statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement.Text;
        foreach (var (name, value) in statement.Parameters) command.Parameters.Add(new DuckDBParameter(name, value));
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Told.Select(column => reader[column])));
        return rows;
    }

    [ClickHouseFact]
    public void What_counts_as_of_a_date_counts_in_clickhouse_too()
    {
        using var lake = new TrapLake();
        var later = new DateTime(2025, 6, 1, 0, 0, 0, DateTimeKind.Utc);
        lake.Says(TrapLake.E1, "SKILLED", 2024, 100, report: "paper");
        lake.Says(TrapLake.E1, "SKILLED", 2024, 300, report: "paper", knownAt: later);
        var question = TrapLake.Question("SKILLED", [TrapLake.E1], 2024);

        Assert.Equal(300, Assert.Single(lake.Ask(question).Rows).Value);
        Assert.Equal(100, Assert.Single(lake.Ask(question with { AsOf = new DateTimeOffset(later.AddDays(-1)) }).Rows).Value);
    }

    [ClickHouseFact]
    public void Prose_gives_way_to_a_return_in_clickhouse_too()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "SKILLED", 2024, 100, report: "speech");
        lake.Says(TrapLake.E2, "SKILLED", 2024, 200, report: "speech");
        lake.Says(TrapLake.E1, "SKILLED", 2024, 300);
        using (var command = lake.Connection.CreateCommand())
        {
            command.CommandText = "update dim_report set file_name = 'Speech.DOCX' where report_code = 'speech'";
            command.ExecuteNonQuery();
        }

        var rows = lake.Ask(TrapLake.Question("SKILLED", [TrapLake.E1, TrapLake.E2], 2024)).Rows;

        Assert.Equal([300, 200], rows.Select(row => row.Value));
        Assert.Equal([0, 0], rows.Select(row => row.Number("conflict")));
    }

    [ClickHouseFact]
    public void Generated_universes_have_one_answer() => Universe.Check(universe =>
    {
        using var lake = universe.Lake(universe.Salt, 3, asksClickHouse: true);
        lake.Ask(TrapLake.Question("SHARE", Universe.Codes, Universe.Years) with { Totals = true, Measures = [CubeMeasure.Growth, CubeMeasure.Rank] });
        return true;
    }, universes: 2);
}
