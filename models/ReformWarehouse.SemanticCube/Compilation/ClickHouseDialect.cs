using System.Globalization;

namespace ReformWarehouse.SemanticCube.Compilation;

/// <summary>
/// ClickHouse 25.8 and later (for correlated subqueries). It analyses and computes a named select anew wherever it is read, and the steps of a question read
/// each other many times over, so that each step is a temporary table of the session. Lists are bound as arrays; what counts as of a date is a
/// parameterised view of it (<c>sql/clickhouse/queries</c>). The session's settings make joins, unions and casts those of standard SQL.
/// </summary>
public sealed class ClickHouseDialect : ISqlDialect
{
    /// <summary>The last day that ClickHouse knows lies before the star's open end of validity; read as that last day, it holds as long.</summary>
    private static readonly string[] Settings =
    [
        "join_use_nulls = 1",
        "union_default_mode = 'DISTINCT'",
        "prefer_column_name_to_alias = 1",
        "cast_keep_nullable = 1",
        "use_variant_as_common_type = 0",
        "date_time_overflow_behavior = 'saturate'",
    ];

    public string Name => "clickhouse";

    public string WithRecursive => "with recursive";

    public string Parameter(string name) => $"{{{name}:{TypeOf(name)}}}";

    public string TextRows(ListParameter list) => $"select arrayJoin({Parameter(list.Name)}) as code";

    public string YearRows(ListParameter list) => $"select arrayJoin({Parameter(list.Name)}) as year";

    public string IsOneOf(string column, ListParameter list) => $"has({Parameter(list.Name)}, {column})";

    /// <summary>The plain date type begins in 1970.</summary>
    public string YearEnd(string year) => $"makeDate32({year}, 12, 31)";

    public string CurrentView(string name) => $"{name}(as_of = {Parameter("as_of")})";

    public string Figures(bool ofScope) => $"""
        select
            observation.indicator_code,
            observation.jurisdiction_code,
            {FactColumns.Lines("observation")}
        from {CurrentView("current_observation")} as observation
        where {FactColumns.IsLevel("observation")}
            and observation.indicator_code in (select fact_code from component)
            and observation.year in (select year from calendar)
        """;

    public string Opening(StepKind kind) => " as (";

    public string FirstRows(string count) => "limit " + count;

    public string Select(string name, string select, bool isRecursive)
    {
        var named = ExplicitNames.In(select);
        return isRecursive ? $"with recursive {name} as (\n    {named.Replace("\n", "\n    ", StringComparison.Ordinal)}\n)\nselect *\nfrom {name}" : named;
    }

    public string? TableOf(string step) => $"create or replace temporary table {step} as";

    public string? Session => $"set\n    {string.Join(",\n    ", Settings)}";

    public bool BindsAsOf => true;

    public string Flag(bool value) => value ? "true" : "false";

    public string Quote(string name) => '`' + name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal) + '`';

    public string Sign(string name) => $"{{{name}:";

    public IEnumerable<(string Name, object? Value)> Bind(string name, object? value) =>
        [(name, value is DateTimeOffset instant ? instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture) : value)];

    public IReadOnlyList<DialectLimit> Limits { get; } = [];

    private static string TypeOf(string name) => name switch
    {
        "as_of" => "Nullable(DateTime64(6, 'UTC'))",
        "years" or "asked_years" => "Array(Int32)",
        "indicators" or "jurisdictions" or "hidden" => "Array(String)",
        _ => Parameters.KindOf(name) switch
        {
            ParameterKind.Text => "String",
            ParameterKind.Whole => "Int32",
            ParameterKind.Number => "Float64",
            var kind => throw new ArgumentOutOfRangeException(nameof(name), kind, "Unknown kind."),
        },
    };
}
