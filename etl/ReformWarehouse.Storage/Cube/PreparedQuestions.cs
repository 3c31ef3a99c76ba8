using System.Globalization;
using DuckDB.NET.Data;
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

    private static int made;

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private int fillings = MostFillings;

    /// <summary>A command that answers the question; it is to be run before the next one is asked for.</summary>
    public DuckDBCommand Command(SqlStatement statement)
    {
        Fill(statement.Parameters);
        if (!names.TryGetValue(statement.Text, out var name))
        {
            if (names.Count >= MostShapes) Forget();
            name = string.Create(CultureInfo.InvariantCulture, $"cube_question_{Interlocked.Increment(ref made)}");
            Execute($"prepare {name} as {statement.Text}");
            names.Add(statement.Text, name);
        }

        var command = connection.CreateCommand();
        command.CommandText = "execute " + name;
        return command;
    }

    /// <summary>Drops all plans. A plan relies on the smallest and largest values of the tables it was made for, so it is needed whenever those get rows.</summary>
    public void Forget()
    {
        foreach (var name in names.Values) Execute($"deallocate {name}");
        names.Clear();
    }

    private void Fill(IReadOnlyList<(string Name, object? Value)> parameters)
    {
        if (++fillings > MostFillings) Create();
        else Execute($"delete from {DuckDbDialect.QuestionTable} where name not in ('', '~')");
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
        Execute($"create or replace temp table {DuckDbDialect.QuestionTable} (name varchar, text varchar, whole integer, number double)");
        Execute($"""
            insert into {DuckDbDialect.QuestionTable} values
                ('', '', -2147483648, '-infinity'), ('~', repeat(chr(1114111), 12), 2147483647, 'infinity'), ('~', null, null, null)
            """);
        fillings = 0;
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
