using System.Globalization;
using ReformWarehouse.SemanticCube.Compilation;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.Storage.Cube;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cube.Benchmarks;

/// <summary>Every question by the cube and by hand in one session: equal answers, then both times.</summary>
internal static class HandComparison
{
    private const int Repetitions = 11;

    /// <returns>Median of each question by hand, in the order of the questions.</returns>
    public static void Run(string lakeFolder)
    {
        using var star = new StarReader(DataLake.Open(lakeFolder));
        var cube = new CubeExecutor(star, holdings: CubeHoldings.Always);
        using var command = star.Session.Connection.CreateCommand();
        var compiler = new CubeCompiler(new DuckDbDialect());
        var (met, faster) = (0, 0);
        Console.WriteLine("| question | cells | by hand ms | cube ms | allowed | ratio | compile ms |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var questions = Questions.All(Span(star).First, Span(star).Last);
        foreach (var question in questions)
        {
            var cells = Answers.RequireEqual(question.Name, Answers.Read(command, question.Sql, question.Measure), Answers.Of(cube.Answer(question.Query), question.Measure));
            var times = Timing.Alternate(Repetitions, () => Answers.Drain(command, question.Sql), () => cube.Answer(question.Query));
            var compile = Timing.Of(Repetitions, () => compiler.Compile(CubePlanner.Plan(question.Query)));
            var allowed = (1.1 * times[0].Median) + 3;
            if (times[1].Median <= allowed) met++;
            if (times[1].Median <= times[0].Median) faster++;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {question.Name} | {cells} | {times[0]} | {times[1]} | {allowed:F1} | {times[1].Median / times[0].Median:F2} | {compile.Median:F2} |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{met} of {questions.Count} within 1.10 x by hand + 3 ms, {faster} faster than by hand"));
    }

    /// <summary>The first year, and the last one that all counties reported.</summary>
    public static (int First, int Last) Span(StarReader star)
    {
        using var command = star.Session.Connection.CreateCommand();
        command.CommandText = """
            select min(year), max(year) filter (where counties = (select count(*) from current_jurisdiction where level = 'county'))
            from (select year, count(distinct jurisdiction_key) as counties from fact_observation_current where indicator_key = 1 group by year)
            """;
        using var reader = command.ExecuteReader();
        reader.Read();
        return (reader.GetInt32(0), reader.GetInt32(1));
    }
}
