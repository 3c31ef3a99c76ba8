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

    public string Opening(bool isComputedFirst) => isComputedFirst ? " as materialized (" : " as (";

    public string Select(string name, string select, bool isRecursive) => select;

    public string? TableOf(string step) => null;

    public string? Session => null;

    public bool BindsAsOf => false;

    public string Flag(bool value) => value ? "true" : "false";

    public string Quote(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    public object? Bind(object? value) => value;

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
}
