using System.Globalization;
using DuckDB.NET.Data;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Compilation;
using ReformWarehouse.SemanticCube.Policies;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.ClickHouse;
using ReformWarehouse.StarSchema;
using ReformWarehouse.Storage.Cube;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Lake;

/// <summary>
/// A small star in memory, with the tables and views of the real one: one province (53) with two prefectures and five counties, and indicators of each kind.
/// A test adds the statements that set its trap.
/// </summary>
internal sealed class TrapLake : IDisposable
{
    public const string Province = "530000", West = "530100", East = "530200";
    public const string W1 = "530101", W2 = "530102", W3 = "530103", E1 = "530201", E2 = "530202";

    private readonly DuckDbEngine engine = DuckDbEngine.OpenInMemory();
    private readonly Dictionary<string, int> indicatorKeys = [];
    private readonly Dictionary<(string Code, string Vintage), long> reports = [];
    private int statements;
    private readonly bool asksClickHouse;
    private ClickHouseStar? clickHouse;

    /// <param name="asksClickHouse">False for tests that ask so many questions that it would take minutes to ask ClickHouse them too.</param>
    public TrapLake(bool asksClickHouse = true)
    {
        this.asksClickHouse = asksClickHouse && ClickHouseSession.Absent is null;
        foreach (var table in Star.Tables) engine.Execute($"create table {table.Name} ({string.Join(", ", table.Columns.Select(Column))})");
        foreach (var (code, level, parent) in new[]
        {
            ("000000", "nation", null), (Province, "province", "000000"), (West, "prefecture", Province), (East, "prefecture", Province),
            (W1, "county", West), (W2, "county", West), (W3, "county", West), (E1, "county", East), (E2, "county", (string?)East),
        })
            Jurisdiction(code, level, parent);
        Indicator("SKILLED", "stock", "sum", "last");
        Indicator("WORKERS", "stock", "sum", "last");
        Indicator("JOBS", "flow", "sum", "sum");
        Indicator("SHARE", "ratio", "ratio_of_sums", "last", "%", "SKILLED", "WORKERS");
        Indicator("WAGE", "money", "weighted_mean", "last", "元", null, "WORKERS");
        Indicator("NORM", "stock", "none", "none");
        Indicator("COMPLAINTS", "flow", "sum", "sum", polarity: "lower_better");
        Indicator("POSTS", "stock", "sum", "last", polarity: "neutral");
        engine.Execute("""
            insert into dim_year
            select y, 'P' || ((y - 1) // 5 - 390), null, null, (y - 1) // 5 * 5 + 1, (y - 1) // 5 * 5 + 5, (y - 1) % 5 + 1, $known_at
            from (select unnest(generate_series(1949, 2100)) as y)
            """, ("known_at", Long));
    }

    public static readonly DateTime Long = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public DuckDBConnection Connection => engine.Connection;

    public void Jurisdiction(string code, string level, string? parent, string from = "1949-10-01", string to = "9999-12-31", bool zone = false, int version = 1) =>
        Insert("dim_jurisdiction", int.Parse(code, CultureInfo.InvariantCulture) * 100 + version, code, code, code, null, level, parent, null, zone, DateOnly.Parse(from, CultureInfo.InvariantCulture),
            DateOnly.Parse(to, CultureInfo.InvariantCulture), Long);

    public void Event(string kind, string day, string oldCode, string newCode) =>
        Insert("dim_jurisdiction_event", $"{oldCode}-{newCode}-{day}", kind, DateOnly.Parse(day, CultureInfo.InvariantCulture), "day", "day", oldCode, oldCode, newCode, newCode, "test", Long);

    public void Indicator(string code, string type, string overJurisdictions, string overYears, string unit = "人", string? numerator = null,
        string? denominator = null, string polarity = "higher_better", string? partOf = null)
    {
        var key = indicatorKeys[code] = indicatorKeys.Count + 1;
        Insert("dim_indicator", key, code, code, code, "综合", unit, polarity, type, overJurisdictions, overYears, numerator, denominator, null, false, null, partOf,
            0.0, null, 0, null, null, null, new DateOnly(1949, 10, 1), new DateOnly(9999, 12, 31), Long);
    }

    /// <summary>A statement; the report is the jurisdiction's own yearly return unless named.</summary>
    public void Says(string jurisdiction, string indicator, int year, double? value, string bound = "=", double? upper = null, string status = "A",
        double? numerator = null, double? denominator = null, string? report = null, string temporal = "", int? from = null, DateTime? knownAt = null,
        string? subject = null, string role = "level", string? delta = null, string unit = "", string? reporter = null, int? issued = null, string place = "", int version = 1)
    {
        var reportKey = Report(report ?? $"{jurisdiction}-{year}", reporter ?? jurisdiction, issued ?? year + 1, knownAt ?? Long);
        var isFlow = indicator is "JOBS" or "COMPLAINTS";
        Insert("fact_observation", reportKey, ++statements, indicatorKeys[indicator], int.Parse(jurisdiction, CultureInfo.InvariantCulture) * 100 + version, subject, year, from,
            temporal.Length > 0 ? temporal : isFlow ? "annual_flow" : "level_at_year", "actual", role, value?.ToString(CultureInfo.InvariantCulture), value,
            unit.Length > 0 ? unit : Unit(indicator), value, upper, unit.Length > 0 ? unit : Unit(indicator), bound, delta, numerator, denominator, status,
            "stated", report is null ? null : "doc-" + report, "1", 10, 20, place.Length > 0 ? place : $"line {statements}", null, null, "load", knownAt ?? Long);
    }

    public void Aims(string jurisdiction, string indicator, int dueYear, double value, string @operator = "at_least", string report = "plan", double? upper = null)
    {
        var reportKey = Report(report, jurisdiction, 2021, Long);
        Insert("fact_target", reportKey, ++statements, indicatorKeys[indicator], int.Parse(jurisdiction, CultureInfo.InvariantCulture) * 100 + 1, null, dueYear, Plan(dueYear), null,
            indicator is "JOBS" or "COMPLAINTS" ? "annual_flow" : "level_at_year", @operator, null, value, Unit(indicator), value, upper, Unit(indicator), ">=", null, null, "A", "stated", null, null, null, null,
            "line 1", null, null, "load", Long);
    }

    /// <summary>
    /// The answer computed from the statements; every way of answering it from what a session holds must give the same, and so must ClickHouse where it is at hand.
    /// </summary>
    public CubeAnswer Ask(CubeQuery query, string? scope = null, int? smallest = null)
    {
        var first = Executor(query, scope, smallest);
        var computed = first.Answer(query);
        if (asksClickHouse) HeldAnswers.AssertEqual(computed, (clickHouse ??= InClickHouse()).Answer(first.Explain(query, new ClickHouseDialect())));
        var executor = Executor(query, scope, smallest, CubeHoldings.Always);
        HeldAnswers.AssertEqual(computed, executor.Answer(query));
        HeldAnswers.AssertEqual(computed, executor.Answer(query));
        return computed;
    }

    /// <summary>What the lake says now, for ClickHouse.</summary>
    public ClickHouseStar InClickHouse() => new(engine);

    public IReadOnlyList<LineageNode> Trace(CubeQuery query, string? scope = null) => new CubeLineage(Connection, Executor(query, scope)).Trace(query);

    /// <summary>A session of many questions over what the lake says now.</summary>
    public CubeExecutor Session(CubeHoldings holdings) => Executor(Question("SKILLED", [Province], 2024), null, null, holdings);

    private CubeExecutor Executor(CubeQuery query, string? scope, int? smallest = null, CubeHoldings holdings = CubeHoldings.None)
    {
        VintageViews.CreateOverTables(engine, Star.Tables);
        StarViews.Create(engine, query.AsOf);
        return new CubeExecutor(Connection, new AccessPolicy(scope, smallest), holdings);
    }

    /// <summary>The one row of a question about one cell.</summary>
    public CubeRow Cell(string indicator, string jurisdiction, int year, RollUp rollUp = RollUp.Reconciled, DateTimeOffset? asOf = null, params CubeMeasure[] measures) =>
        Assert.Single(Ask(Question(indicator, [jurisdiction], year) with { RollUp = rollUp, AsOf = asOf, Measures = measures }).Rows);

    public static CubeQuery Question(string indicator, string[] jurisdictions, params int[] years) => new()
    {
        Indicators = [indicator],
        Jurisdictions = new JurisdictionSelection.Listed(jurisdictions),
        Periods = [.. years.Select(Period.Year)],
    };

    public void Dispose()
    {
        clickHouse?.Dispose();
        engine.Dispose();
    }

    private static string Unit(string indicator) => indicator switch { "SHARE" => "%", "WAGE" => "元", _ => "人" };

    private static string Plan(int year) => $"P{((year - 1) / 5) - 390}";

    private long Report(string code, string reporter, int issuedYear, DateTime knownAt)
    {
        var vintage = (code, knownAt.ToString("O", CultureInfo.InvariantCulture));
        if (reports.TryGetValue(vintage, out var key)) return key;
        key = reports[vintage] = reports.Count + 1;
        Insert("dim_report", key, code, code, reporter, reporter, "return", null, issuedYear, knownAt, code + ".csv", $"sha-{key}", null, null, "load", knownAt);
        return key;
    }

    private void Insert(string table, params object?[] values)
    {
        clickHouse?.Dispose();
        clickHouse = null;
        var names = values.Select((_, index) => $"v{index}").ToList();
        engine.Execute($"insert into {table} values ({string.Join(", ", names.Select(name => "$" + name))})", [.. names.Zip(values)]);
    }

    private static string Column(Column column) => $"{column.Name} {column.Type switch
    {
        ColumnType.Text => "varchar",
        ColumnType.Long => "bigint",
        ColumnType.Integer => "integer",
        ColumnType.Number => "double",
        ColumnType.Flag => "boolean",
        ColumnType.Date => "date",
        ColumnType.Timestamp => "timestamptz",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, "Unknown type."),
    }}{(column.Nullable ? "" : " not null")}";
}
