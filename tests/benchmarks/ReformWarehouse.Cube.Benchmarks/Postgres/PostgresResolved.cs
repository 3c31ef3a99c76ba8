namespace ReformWarehouse.Cube.Benchmarks.Postgres;

/// <summary>
/// A table made for these very questions: only what counts, resolved beforehand, seven columns, indexes that cover the questions so that the table itself is never read. More than a user
/// would keep: every load would have to make it anew, and it answers no question as of a date.
/// </summary>
internal static class PostgresResolved
{
    public const string Schema = "resolved";

    public static void Fill(PostgresLoad load)
    {
        load.CreateSchema(Schema);
        load.Execute("""
            create table fact_observation_current (report_key bigint, indicator_key integer, jurisdiction_key integer, year integer, temporal text, value double precision, bound text);
            create table current_indicator (indicator_key integer primary key, indicator_code text unique);
            create table current_jurisdiction (jurisdiction_key integer primary key, jurisdiction_code text unique, level text, parent_code text, province_code text)
            """);
        Copy("fact_observation_current", "report_key, indicator_key, jurisdiction_key, year, temporal, value, bound");
        Copy("current_indicator", "indicator_key, indicator_code");
        Copy("current_jurisdiction", "jurisdiction_key, jurisdiction_code, level, parent_code, province_code");
        load.Execute("""
            create index on fact_observation_current (indicator_key, year, jurisdiction_key) include (value);
            create index on fact_observation_current (jurisdiction_key, year);
            create index on current_jurisdiction (province_code);
            create index on current_jurisdiction (parent_code);
            vacuum analyze
            """);

        void Copy(string table, string columns) => load.Copy(table, columns, $"select {columns} from {table}");
    }
}
