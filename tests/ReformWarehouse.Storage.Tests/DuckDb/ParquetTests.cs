using ReformWarehouse.Storage.DuckDb;
using Xunit;

namespace ReformWarehouse.Storage.Tests.DuckDb;

public class ParquetTests
{
    [Fact]
    public void Rows_survive_the_way_through_a_zstd_parquet_file()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "年 报.parquet");
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Execute("""
            create table t as
            select
                range::integer as id,
                '指标' || (range % 7) as code,
                (range / 4)::decimal(18, 3) as value,
                timestamptz '2024-12-31 16:00:00+00' + interval (range) minute as known_at,
                if(range % 3 = 0, null, range % 2 = 0) as flag
            from range(10000)
            """);

        engine.Execute($"copy t to {SqlText.Literal(file)} (format parquet, compression zstd, row_group_size 2048)");

        Assert.Equal(10_000L, engine.Scalar($"select count(*) from read_parquet({SqlText.Literal(file)})"));
        Assert.Equal(
            0L,
            engine.Scalar($"select count(*) from ((from t except all from read_parquet({SqlText.Literal(file)})) union all (from read_parquet({SqlText.Literal(file)}) except all from t))"));
        Assert.Equal(
            "ZSTD",
            engine.Scalar($"select string_agg(distinct compression) from parquet_metadata({SqlText.Literal(file)})"));
        Assert.Equal(5L, engine.Scalar($"select count(distinct row_group_id) from parquet_metadata({SqlText.Literal(file)})"));
    }

    [Fact]
    public void Json_is_read_with_its_types()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "a.jsonl");
        File.WriteAllText(file, """
            {"code": "SKL_TOTAL", "value": 4280000, "day": "2022-12-31", "names": ["技能人才", "skilled workers"]}
            {"code": "SKL_HIGH", "value": null, "day": "2022-12-31", "names": []}
            """);
        using var engine = DuckDbEngine.OpenInMemory();

        var rows = engine.Query(
            $"select code, value, day, len(names) from read_json({SqlText.Literal(file)}) order by code desc",
            row => (row.GetString(0), row.IsDBNull(1) ? (long?)null : row.GetInt64(1), row.GetFieldValue<DateOnly>(2), row.GetInt64(3)));

        Assert.Equal([("SKL_TOTAL", 4_280_000L, new DateOnly(2022, 12, 31), 2L), ("SKL_HIGH", null, new DateOnly(2022, 12, 31), 0L)], rows);
    }
}
