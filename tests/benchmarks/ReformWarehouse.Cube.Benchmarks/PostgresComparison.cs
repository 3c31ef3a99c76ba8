using System.Globalization;
using Npgsql;
using ReformWarehouse.Storage.Cube;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cube.Benchmarks;

/// <summary>The same current rows in PostgreSQL with indexes for these questions, asked the same SQL by hand: the alternative that a user might pick.</summary>
internal static class PostgresComparison
{
    private const int Repetitions = 5;

    public static void Run(string lakeFolder, string connectionString)
    {
        using var star = new StarReader(DataLake.Open(lakeFolder));
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        Fill(star.Session.Engine, connection);
        var cube = new CubeExecutor(star, holdings: CubeHoldings.Always);
        using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        var (first, last) = HandComparison.Span(star);
        var ratios = new List<double>();
        Console.WriteLine("| question | PostgreSQL ms | cube ms | times |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var question in Questions.All(first, last))
        {
            Answers.RequireEqual(question.Name, Answers.Read(command, question.Sql, question.Measure), Answers.Of(cube.Answer(question.Query), question.Measure));
            var times = Timing.Alternate(Repetitions, () => Answers.Drain(command, question.Sql), () => cube.Answer(question.Query));
            ratios.Add(times[0].Median / times[1].Median);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {question.Name} | {times[0]} | {times[1]} | {ratios[^1]:F1} |"));
        }

        ratios.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the median question is {ratios[ratios.Count / 2]:F1} times as fast as PostgreSQL"));
    }

    private static void Fill(DuckDbEngine engine, NpgsqlConnection connection)
    {
        Execute("""
            drop table if exists fact_observation_current, current_indicator, current_jurisdiction;
            create table fact_observation_current (report_key bigint, indicator_key integer, jurisdiction_key integer, year integer, temporal text, value double precision, bound text);
            create table current_indicator (indicator_key integer primary key, indicator_code text unique);
            create table current_jurisdiction (jurisdiction_key integer primary key, jurisdiction_code text unique, level text, parent_code text, province_code text);
            """);
        Copy("fact_observation_current", "report_key, indicator_key, jurisdiction_key, year, temporal, value, bound");
        Copy("current_indicator", "indicator_key, indicator_code");
        Copy("current_jurisdiction", "jurisdiction_key, jurisdiction_code, level, parent_code, province_code");
        Execute("""
            create index on fact_observation_current (indicator_key, year, jurisdiction_key) include (value);
            create index on fact_observation_current (jurisdiction_key, year);
            create index on current_jurisdiction (province_code);
            create index on current_jurisdiction (parent_code);
            vacuum analyze;
            """);

        void Copy(string table, string columns)
        {
            var file = Path.GetTempFileName();
            engine.Execute($"copy (select {columns} from {table}) to {SqlText.Literal(file)} (format csv, header false)");
            using (var writer = connection.BeginTextImport($"copy {table} ({columns}) from stdin (format csv)"))
            using (var reader = new StreamReader(file))
            {
                var buffer = new char[1 << 16];
                for (var read = reader.Read(buffer); read > 0; read = reader.Read(buffer)) writer.Write(buffer.AsSpan(0, read));
            }

            File.Delete(file);
        }

        void Execute(string sql)
        {
            foreach (var statement in sql.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                using var command = connection.CreateCommand();
                command.CommandText = statement;
                command.CommandTimeout = 0;
                command.ExecuteNonQuery();
            }
        }
    }
}
