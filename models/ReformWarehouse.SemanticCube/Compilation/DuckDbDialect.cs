using System.Collections;
using System.Globalization;

namespace ReformWarehouse.SemanticCube.Compilation;

/// <summary>
/// DuckDB: the embedded lake. The as-of date is the session variable that the current views read. A statement with parameters is planned anew each time it
/// runs, which takes longer than running it over what a session holds: there, values are rows of <see cref="QuestionTable"/>, filled with bound values
/// before the statement runs, and the plan is kept.
/// </summary>
/// <param name="readsQuestionTable">True when the question's values are rows of <see cref="QuestionTable"/>, false when they are parameters.</param>
public sealed class DuckDbDialect(bool readsQuestionTable = false) : ISqlDialect
{
    /// <summary>One row per value of the question: name of its parameter, and the value under text, whole or number by its type.</summary>
    public const string QuestionTable = "cube_question";

    /// <summary>Up to so many values of a list are parameters of their own, so that a plan knows how few they are; a longer list is one parameter.</summary>
    private const int MostValues = 100;

    public string Name => "duckdb";

    public string WithRecursive => "with recursive";

    public string Parameter(string name) => readsQuestionTable ? $"(select {Column(name)} from {QuestionTable} where name = '{name}')" : "$" + name;

    public string TextRows(ListParameter list) => Rows(list, "code");

    public string YearRows(ListParameter list) => Rows(list, "year");

    public string IsOneOf(string column, ListParameter list) => IsSpelledOut(list.Count) ? $"{column} in ({Values(list, isRow: false)})" : $"{column} in ({Rows(list, "item")})";

    public string YearEnd(string year) => $"make_date({year}, 12, 31)";

    /// <summary>Dimensions are read from the copies that a session holds ready; facts from the lake.</summary>
    public string CurrentView(string name) => name is "current_observation" or "current_target" ? name : name.Replace("current_", "cube_", StringComparison.Ordinal);

    /// <summary>
    /// Facts bear keys. They are narrowed by keys before anything is joined to them: only so do the files' statistics and the filters that a join passes on
    /// spare the reading of most.
    /// </summary>
    public string Figures(bool ofScope) => $"""
        select
            indicator.indicator_code,
            jurisdiction.jurisdiction_code,
            {FactColumns.Lines("fact")}
        from (
            select *
            from counting_observation
            where {FactColumns.IsLevel("counting_observation")}
                and indicator_key in (
                    select indicator_key
                    from cube_indicator
                    where indicator_code in (select fact_code from component)
                )
                and year in (select year from calendar){(ofScope ? OfScope : "")}
        ) as fact
        inner join cube_indicator as indicator
            on indicator.indicator_key = fact.indicator_key
        inner join cube_jurisdiction as jurisdiction
            on jurisdiction.jurisdiction_key = fact.jurisdiction_key
        """;

    public string Opening(StepKind kind) => kind switch
    {
        StepKind.ComputedFirst => " as materialized (",
        StepKind.Renaming => " as not materialized (",
        _ => " as (",
    };

    public string Select(string name, string select, bool isRecursive) => select;

    public string? TableOf(string step) => null;

    public string? Session => null;

    public bool BindsAsOf => false;

    public string FirstRows(string count) => "limit " + count;

    public string Flag(bool value) => value ? "true" : "false";

    public string Quote(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    public string Sign(string name) => readsQuestionTable ? $"'{name}'" : "$" + name;

    public IEnumerable<(string Name, object? Value)> Bind(string name, object? value) => value is IList list && IsSpelledOut(list.Count)
        ? list.Cast<object?>().Select((item, index) => (Item(name, index), item))
        : [(name, value)];

    public IReadOnlyList<DialectLimit> Limits => [];

    private const string OfScope = """

                and jurisdiction_key in (
                    select jurisdiction_key
                    from cube_jurisdiction
                    where jurisdiction_code in (select jurisdiction_code from scope)
                )
        """;

    private static string Column(string name) => Parameters.KindOf(name) switch
    {
        ParameterKind.Text => "text",
        ParameterKind.Whole => "whole",
        ParameterKind.Number => "number",
        var kind => throw new ArgumentOutOfRangeException(nameof(name), kind, "Unknown kind."),
    };

    private string Rows(ListParameter list, string column) => readsQuestionTable
        ? $"select {(list.IsOfYears ? "whole" : "text")} as {column} from {QuestionTable} where name = '{list.Name}'"
        : IsSpelledOut(list.Count)
            ? $"select * from (values {Values(list, isRow: true)}) as value_of_{list.Name}({column})"
            : $"select unnest({Parameter(list.Name)}) as {column}";

    private string Values(ListParameter list, bool isRow) => string.Join(", ",
        Enumerable.Range(0, list.Count).Select(index => Parameter(Item(list.Name, index))).Select(value => isRow ? $"({value})" : value));

    private bool IsSpelledOut(int count) => !readsQuestionTable && count is > 0 and <= MostValues;

    private static string Item(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}_{index + 1}");
}
