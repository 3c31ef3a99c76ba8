using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Warehouse;

/// <summary>
/// What counts as of a date, as relations of a session: <c>vintage_*</c> (rows of the vintages that count), <c>counting_*</c> (less the figures of prose
/// that gave way to a return), <c>current_*</c> (with the codes of their dimensions), for observations, targets and comparisons.
/// </summary>
/// <remarks>
/// They stand on <c>fact_*_current</c> and <c>fact_*_as_of</c>. Whether prose gave way is looked up once: where none did, a counting row costs no more
/// than a row of a current vintage.
/// </remarks>
public static class StarViews
{
    private static readonly string[] Facts = ["observation", "target", "comparison"];

    /// <param name="engine">A session of a lake, or a database of the star's tables prepared by <see cref="Lake.VintageViews.CreateOverTables"/>.</param>
    /// <param name="asOf">What was known at this instant; null for all that is known now.</param>
    public static void Create(DuckDbEngine engine, DateTimeOffset? asOf)
    {
        if (asOf is { } instant) engine.Connection.SetVariable("as_of", instant);
        else engine.Execute("reset variable as_of");
        var suffix = NewerVintages(engine) ? "_as_of(getvariable('as_of'))" : "_current";
        foreach (var fact in Facts) View(engine, $"vintage_{fact}", $"fact_{fact}{suffix}");
        foreach (var script in (string[])["current_report", "current_jurisdiction", "current_indicator", "prose_report", "cell_level"]) Run(engine, script);
        foreach (var script in AnyIn(engine, "prose_report") ? (string[])["prose_figure", "superseded_prose"] : ["no_prose"]) Run(engine, script);
        foreach (var fact in Facts) View(engine, $"counting_{fact}", $"vintage_{fact}{ProseRule(engine, fact)}");
        foreach (var fact in Facts) Run(engine, $"current_{fact}");
    }

    // At an instant after which no vintage came in, the state as of it is the current one.
    private static bool NewerVintages(DuckDbEngine engine) =>
        engine.Scalar("select 1 from report_vintage where known_from > getvariable('as_of') limit 1") is not null;

    private static string ProseRule(DuckDbEngine engine, string fact) =>
        fact == "comparison" || !AnyIn(engine, "superseded_prose") ? "" : " anti join superseded_prose using (report_key, row_number)";

    private static bool AnyIn(DuckDbEngine engine, string table) => engine.Scalar($"select 1 from {table} limit 1") is not null;

    private static void View(DuckDbEngine engine, string name, string source) => engine.Execute($"create or replace temp view {name} as select * from {source}");

    private static void Run(DuckDbEngine engine, string script) => engine.ExecuteScript($"duckdb/queries/{script}.sql");
}
