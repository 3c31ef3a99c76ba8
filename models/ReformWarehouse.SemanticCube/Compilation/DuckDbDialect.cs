namespace ReformWarehouse.SemanticCube.Compilation;

/// <summary>DuckDB: the embedded lake. Lists are bound as lists; the as-of date is the session variable that the current views read.</summary>
public sealed class DuckDbDialect : ISqlDialect
{
    public string Name => "duckdb";

    public string WithRecursive => "with recursive";

    public string Parameter(string name) => "$" + name;

    public string TextList(string name) => $"select unnest({Parameter(name)}) as code";

    public string YearList(string name) => $"select unnest({Parameter(name)}) as year";

    public string YearEnd(string year) => $"make_date({year}, 12, 31)";

    /// <summary>Dimensions are read from the copies that a session holds ready; facts from the lake.</summary>
    public string CurrentView(string name) => name is "current_observation" or "current_target" ? name : name.Replace("current_", "cube_", StringComparison.Ordinal);

    public string Flag(bool value) => value ? "true" : "false";

    public string Quote(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    public object? Bind(object? value) => value;

    public IReadOnlyList<DialectLimit> Limits => [];
}
