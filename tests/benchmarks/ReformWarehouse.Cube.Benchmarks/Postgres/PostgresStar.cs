using ReformWarehouse.StarSchema;

namespace ReformWarehouse.Cube.Benchmarks.Postgres;

/// <summary>
/// The lake's star in PostgreSQL as a user would keep it: every column and every vintage of <c>fact_observation</c> in the order it came in, the dimensions with their keys, and a view
/// of what counts by the lake's rule: of every report the latest vintage. When a vintage gave way is kept in <c>dim_report.known_to</c>, as its loader would set it, and
/// the view names the few vintages that gave way, never the many that count: both make PostgreSQL's plans cheaper. Dimensions hold the row that counts of each key: a user would update them in place.
/// </summary>
internal static class PostgresStar
{
    public const string Schema = "star";

    /// <summary>What is <c>current_…</c> in the lake, so that the same SQL by hand runs over both.</summary>
    private const string Views = """
        create view current_indicator as select * from dim_indicator;
        create view current_jurisdiction as select * from dim_jurisdiction;
        create view fact_observation_current as
            select * from fact_observation as fact
            where not exists (select from dim_report as superseded where superseded.report_key = fact.report_key and superseded.known_to is not null)
        """;

    private const string Indexes = """
        alter table dim_indicator add primary key (indicator_key);
        create unique index on dim_indicator (indicator_code);
        alter table dim_jurisdiction add primary key (jurisdiction_key);
        create unique index on dim_jurisdiction (jurisdiction_code);
        create index on dim_jurisdiction (province_code);
        create index on dim_jurisdiction (parent_code);
        alter table dim_year add primary key (year);
        alter table dim_report add primary key (report_key);
        create index on dim_report (report_code, known_at);
        create index on dim_report (report_key) where known_to is not null;
        alter table fact_observation add primary key (report_key, row_number);
        create index on fact_observation (indicator_key, jurisdiction_key, year);
        create index on fact_observation (indicator_key, year);
        create index on fact_observation (jurisdiction_key, year);
        alter table fact_observation add foreign key (indicator_key) references dim_indicator;
        alter table fact_observation add foreign key (jurisdiction_key) references dim_jurisdiction;
        alter table fact_observation add foreign key (report_key) references dim_report
        """;

    public static void Fill(PostgresLoad load)
    {
        load.CreateSchema(Schema);
        Table(load, Dimensions.Indicator, "current_indicator");
        Table(load, Dimensions.Jurisdiction, "current_jurisdiction");
        Table(load, Dimensions.Year, "dim_year");
        Table(load, Dimensions.Report, "dim_report inner join report_vintage using (report_key)", "known_to");
        Table(load, Facts.Observation, "fact_observation order by known_at, report_key, row_number");
        load.Execute(Indexes);
        load.Execute(Views);
        load.Execute("vacuum analyze");
    }

    private static void Table(PostgresLoad load, TableDefinition table, string source, string? knownTo = null)
    {
        var columns = string.Join(", ", table.Columns.Select(column => column.Name));
        var types = string.Join(", ", table.Columns.Select(column => $"{column.Name} {Type(column.Type)}{(column.Nullable ? "" : " not null")}"));
        if (knownTo is not null) (columns, types) = ($"{columns}, {knownTo}", $"{types}, {knownTo} timestamptz");
        load.Execute($"create table {table.Name} ({types})");
        load.Copy(table.Name, columns, $"select {(knownTo is null ? columns : string.Join(", ", table.Columns.Select(column => $"{table.Name}.{column.Name}").Append(knownTo)))} from {source}");
    }

    private static string Type(ColumnType type) => type switch
    {
        ColumnType.Text => "text",
        ColumnType.Long => "bigint",
        ColumnType.Integer => "integer",
        ColumnType.Number => "double precision",
        ColumnType.Flag => "boolean",
        ColumnType.Date => "date",
        ColumnType.Timestamp => "timestamptz",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Unknown column type."),
    };
}
