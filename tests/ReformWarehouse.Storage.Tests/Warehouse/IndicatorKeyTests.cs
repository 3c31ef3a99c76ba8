using DuckDB.NET.Data;
using ReformWarehouse.Storage.DuckDb;
using Xunit;

namespace ReformWarehouse.Storage.Tests.Warehouse;

public sealed class IndicatorKeyTests : IDisposable
{
    private readonly DuckDbEngine engine = DuckDbEngine.OpenInMemory();

    public IndicatorKeyTests()
    {
        engine.ExecuteScript("duckdb/tables/stg_indicator.sql");
        engine.Execute("set variable known_at = timestamptz '2025-01-01 00:00:00+00'");
        engine.Execute($"create table dim_indicator as select indicator_key: 0, * exclude (ordinal), valid_from: date '1949-10-01', valid_to: date '9999-12-31', known_at: timestamptz '2025-01-01' from stg_indicator limit 0");
    }

    [Fact]
    public void Two_editions_that_load_at_once_give_a_new_indicator_the_same_key()
    {
        Stage("OLD", "NEW");
        var one = Loaded();
        Stage("NEW", "OTHER", "OLD");
        var other = Loaded();
        Assert.Equal(one["NEW"], other["NEW"]);
        Assert.Equal(3, one.Values.Concat(other.Values).Distinct().Count());
        Assert.All(one.Values, key => Assert.True(key >= 0));
    }

    [Fact]
    public void A_known_indicator_keeps_the_key_that_an_earlier_edition_gave_it()
    {
        Stage("OLD");
        engine.Execute($"insert into dim_indicator {SqlScripts.Read("duckdb/loads/dim_indicator.sql")}");
        engine.Execute("update dim_indicator set indicator_key = 7, name_en = 'earlier'");
        Stage("OLD", "NEW");
        Assert.Equal(7, Loaded()["OLD"]);
    }

    [Fact]
    public void Two_codes_with_one_key_are_refused_by_name()
    {
        Stage("NEW");
        var key = Loaded()["NEW"];
        Stage("HELD");
        engine.Execute($"insert into dim_indicator {SqlScripts.Read("duckdb/loads/dim_indicator.sql")}");
        engine.Execute($"update dim_indicator set indicator_key = {key}");
        Stage("NEW");
        var error = Assert.Throws<DuckDBException>(Loaded);
        Assert.Contains("HELD and NEW", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => engine.Dispose();

    private Dictionary<string, int> Loaded() =>
        engine.Query($"select indicator_code, indicator_key from ({SqlScripts.Read("duckdb/loads/dim_indicator.sql")})", row => (row.GetString(0), row.GetInt32(1))).ToDictionary(pair => pair.Item1, pair => pair.Item2);

    private void Stage(params string[] codes)
    {
        engine.Execute("delete from stg_indicator");
        var required = engine.Query("select column_name, data_type from duckdb_columns() where table_name = 'stg_indicator' and not is_nullable and column_name not in ('ordinal', 'indicator_code')", row => (Name: row.GetString(0), Type: row.GetString(1)));
        var values = string.Join(", ", required.Select(column => column.Type switch { "VARCHAR" => $"'x' as {column.Name}", "BOOLEAN" => $"false as {column.Name}", _ => $"0 as {column.Name}" }));
        foreach (var (code, ordinal) in codes.Select((code, index) => (code, index + 1)))
            engine.Execute($"insert into stg_indicator by name select {ordinal} as ordinal, '{code}' as indicator_code, {values}");
    }
}
