using System.Globalization;
using DuckDB.NET.Data;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Compilation;

namespace ReformWarehouse.Storage.Cube;

/// <summary>
/// Statements whose plans a session keeps: questions of one shape differ only in the rows of <see cref="DuckDbDialect.QuestionTable"/>. Planning
/// takes DuckDB longer than running them over what the session holds.
/// </summary>
internal sealed class PreparedQuestions(DuckDBConnection connection)
{
    private const int MostShapes = 100;

    /// <summary>Rows taken out stay in memory: after so many questions the table is made anew.</summary>
    private const int MostFillings = 5_000;

    /// <summary>
    /// What would turn joins round by the number of rows it expects. It cannot know how few a kept plan will meet; the steps are written with the larger
    /// side first, which is the order to join in.
    /// </summary>
    private const string Reordering = "join_order,build_side_probe_side";

    private static int made;

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private int fillings = MostFillings;

    public CubeAnswer Answer(SqlStatement statement)
    {
        Fill(statement.Parameters);
        // DuckDB makes a kept plan anew by itself when other tables of the session came or went, so the order is held while it runs too.
        connection.Execute($"set disabled_optimizers = '{Reordering}'");
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = "execute " + Prepared(statement.Text);
            return AnswerReading.Read(command);
        }
        finally
        {
            connection.Execute("reset disabled_optimizers");
        }
    }

    private string Prepared(string text)
    {
        if (names.TryGetValue(text, out var name)) return name;
        if (names.Count >= MostShapes) Forget();
        name = string.Create(CultureInfo.InvariantCulture, $"cube_question_{Interlocked.Increment(ref made)}");
        connection.Execute($"prepare {name} as {text}");
        names.Add(text, name);
        return name;
    }

    /// <summary>Drops all plans. A plan relies on the smallest and largest values of the tables it was made for, so it is needed whenever those get rows.</summary>
    public void Forget()
    {
        foreach (var name in names.Values) connection.Execute($"deallocate {name}");
        names.Clear();
    }

    private void Fill(IReadOnlyList<(string Name, object? Value)> parameters)
    {
        if (++fillings > MostFillings) Create();
        else connection.Execute($"delete from {DuckDbDialect.QuestionTable} where name not in ('', '~')");
        using var appender = connection.CreateAppender(null, null, DuckDbDialect.QuestionTable);
        foreach (var (name, value) in parameters)
            switch (value)
            {
                case IEnumerable<string> texts:
                    foreach (var text in texts) appender.CreateRow().AppendValue(name).AppendValue(text).AppendNullValue().AppendNullValue().EndRow();
                    break;
                case IEnumerable<int> wholes:
                    foreach (var whole in wholes) appender.CreateRow().AppendValue(name).AppendNullValue().AppendValue(whole).AppendNullValue().EndRow();
                    break;
                case string text: appender.CreateRow().AppendValue(name).AppendValue(text).AppendNullValue().AppendNullValue().EndRow(); break;
                case int whole: appender.CreateRow().AppendValue(name).AppendNullValue().AppendValue(whole).AppendNullValue().EndRow(); break;
                case double number: appender.CreateRow().AppendValue(name).AppendNullValue().AppendNullValue().AppendValue(number).EndRow(); break;
                default: throw new ArgumentOutOfRangeException(nameof(parameters), value, $"Parameter {name} has no type of a question's values.");
            }
    }

    // The first rows span every possible value, so that no plan takes today's values for all there can be.
    private void Create()
    {
        Forget();
        connection.Execute($"create or replace temp table {DuckDbDialect.QuestionTable} (name varchar, text varchar, whole integer, number double)");
        connection.Execute($"""
            insert into {DuckDbDialect.QuestionTable} values
                ('', '', -2147483648, '-infinity'), ('~', repeat(chr(1114111), 12), 2147483647, 'infinity'), ('~', null, null, null)
            """);
        fillings = 0;
    }
}
