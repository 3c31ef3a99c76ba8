using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReformWarehouse.SemanticCube.Compilation;

/// <summary>
/// SQL Server 2016 and later (compatibility level 130, for <c>openjson</c>). A parameter holds no list, so lists are bound as JSON texts; a view has no
/// parameters, so what counts as of a date is an inline table-valued function of it. Flags are <c>bit</c>.
/// </summary>
public sealed class TSqlDialect : ISqlDialect
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "sqlserver";

    public string WithRecursive => "with";

    public string Parameter(string name) => "@" + name;

    public string TextRows(ListParameter list) => $"select value as code from openjson({Parameter(list.Name)})";

    public string YearRows(ListParameter list) => $"select cast(value as int) as year from openjson({Parameter(list.Name)})";

    public string IsOneOf(string column, ListParameter list) => $"{column} in ({(list.IsOfYears ? YearRows(list) : TextRows(list))})";

    public string YearEnd(string year) => $"datefromparts({year}, 12, 31)";

    public string CurrentView(string name) => $"{name}({Parameter("as_of")})";

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

    public string Select(string name, string select, bool isRecursive) => select;

    public string? TableOf(string step) => null;

    public string? Session => null;

    public bool BindsAsOf => true;

    public string FirstRows(string count) => $"offset 0 rows fetch next {count} rows only";

    public string Flag(bool value) => value ? "1" : "0";

    public string Quote(string name) => '[' + name.Replace("]", "]]", StringComparison.Ordinal) + ']';

    public string Sign(string name) => Parameter(name);

    public IEnumerable<(string Name, object? Value)> Bind(string name, object? value) =>
        [(name, value is IReadOnlyList<string> or IReadOnlyList<int> ? JsonSerializer.Serialize(value, value.GetType(), Json) : value)];

    public IReadOnlyList<DialectLimit> Limits { get; } =
    [
        new(CubeFeature.ConstantBoundaries,
            "SQL Server 的递归公用表表达式中不允许外连接与去重，行政区划沿革尚未为它改写；请用 as_reported，或在嵌入式湖上提问。",
            "The trace of divisions through their events has not been proved on SQL Server, whose recursive steps allow neither outer joins nor distinct; "
            + "ask as_reported, or ask the embedded lake."),
    ];
}
