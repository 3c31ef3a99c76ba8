using System.Globalization;
using Npgsql;
using ReformWarehouse.Storage.Cube;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cube.Benchmarks.Postgres;

/// <summary>The same rows in PostgreSQL, the alternative that a user might pick, asked the same questions in SQL by hand; answers are proved equal first.</summary>
internal static class PostgresComparison
{
    private const int Repetitions = 5;

    public static void Run(string lakeFolder, string connectionString)
    {
        using var star = new StarReader(DataLake.Open(lakeFolder));
        using var whole = Open(connectionString, PostgresStar.Schema);
        using var resolved = Open(connectionString, PostgresResolved.Schema);
        PostgresStar.Fill(new PostgresLoad(star.Session.Engine, whole));
        PostgresResolved.Fill(new PostgresLoad(star.Session.Engine, resolved));
        var cube = new CubeExecutor(star, holdings: CubeHoldings.Always);
        using var ofWhole = whole.CreateCommand();
        using var ofResolved = resolved.CreateCommand();
        var (first, last) = HandComparison.Span(star);
        var ratios = (Star: new List<double>(), Resolved: new List<double>());
        Console.WriteLine("| question | PostgreSQL, the star ms | PostgreSQL, pre-resolved, covering ms | cube ms | times the star | times pre-resolved |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var question in Questions.All(first, last))
        {
            var answer = Answers.Of(cube.Answer(question.Query), question.Measure);
            Answers.RequireEqual(question.Name + " (star)", Answers.Read(ofWhole, question.Sql, question.Measure), answer);
            Answers.RequireEqual(question.Name + " (pre-resolved)", Answers.Read(ofResolved, question.Sql, question.Measure), answer);
            var times = Timing.Alternate(Repetitions, () => Answers.Drain(ofWhole, question.Sql), () => Answers.Drain(ofResolved, question.Sql), () => cube.Answer(question.Query));
            ratios.Star.Add(times[0].Median / times[2].Median);
            ratios.Resolved.Add(times[1].Median / times[2].Median);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {question.Name} | {times[0]} | {times[1]} | {times[2]} | {ratios.Star[^1]:F2} | {ratios.Resolved[^1]:F2} |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"median of the ratios: {Timing.Middle(ratios.Star):F1} times as fast as the star in PostgreSQL, {Timing.Middle(ratios.Resolved):F1} times as fast as its pre-resolved, covering table"));
    }
    private static NpgsqlConnection Open(string connectionString, string schema)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = schema, CommandTimeout = 0 }.ConnectionString);
        connection.Open();
        return connection;
    }
}
