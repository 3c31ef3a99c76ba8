namespace ReformWarehouse.SemanticCube.Compilation;

/// <summary>
/// DuckDB: the embedded lake. Lists are bound as lists; the as-of date is the session variable that the current views read. DuckDB plans a statement with
/// parameters anew each time it runs; one without keeps its plan. In a session of many questions the values are therefore rows of
/// <see cref="QuestionTable"/>, filled with bound values before the statement runs.
/// </summary>
/// <param name="readsQuestionTable">True when the question's values are rows of <see cref="QuestionTable"/>, false when they are parameters.</param>
public sealed class DuckDbDialect(bool readsQuestionTable = false) : ISqlDialect
{
    /// <summary>One row per value of the question: name of its parameter, and the value under text, whole or number by its type.</summary>
    public const string QuestionTable = "cube_question";

    public string Name => "duckdb";

    public string WithRecursive => "with recursive";

    public string Parameter(string name) => readsQuestionTable ? $"(select {Column(name)} from {QuestionTable} where name = '{name}')" : "$" + name;

    public string TextList(string name) => readsQuestionTable ? $"select text as code from {QuestionTable} where name = '{name}'" : $"select unnest({Parameter(name)}) as code";

    public string YearList(string name) => readsQuestionTable ? $"select whole as year from {QuestionTable} where name = '{name}'" : $"select unnest({Parameter(name)}) as year";

    public string YearEnd(string year) => $"make_date({year}, 12, 31)";

    /// <summary>Dimensions are read from the copies that a session holds ready; facts from the lake.</summary>
    public string CurrentView(string name) => name is "current_observation" or "current_target" ? name : name.Replace("current_", "cube_", StringComparison.Ordinal);

    public string Flag(bool value) => value ? "true" : "false";

    public string Quote(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    public object? Bind(object? value) => value;

    public IReadOnlyList<DialectLimit> Limits => [];

    private static string Column(string name) => Parameters.KindOf(name) switch
    {
        ParameterKind.Text => "text",
        ParameterKind.Whole => "whole",
        ParameterKind.Number => "number",
        var kind => throw new ArgumentOutOfRangeException(nameof(name), kind, "Unknown kind."),
    };
}
