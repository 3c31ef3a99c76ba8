using ReformWarehouse.StarSchema;
using ReformWarehouse.Storage.Lake;
using Xunit;

namespace ReformWarehouse.Storage.Tests.Lake;

public sealed class SchemaEvolutionTests : IDisposable
{
    internal static readonly IReadOnlyList<TableDefinition> Later = With(new Column("note", ColumnType.Text, true, "remark"));

    private readonly TemporaryFolder folder = new();

    public SchemaEvolutionTests()
    {
        SampleLake.Load(SampleLake.In(folder), "old");
    }

    [Fact]
    public void An_added_optional_column_reads_as_null_without_writing_anything()
    {
        var lake = DataLake.Open(folder["lake"], Later);
        var version = lake.Table("fact_thing").Snapshot().Version;
        using var session = lake.OpenSession();
        Assert.Equal(3, session.Scalar<long>("select count(*) filter (where note is null) from fact_thing"));
        Assert.Equal(version, lake.Table("fact_thing").Snapshot().Version);
    }

    [Fact]
    public void The_first_load_adds_the_column_and_old_rows_keep_null()
    {
        var lake = DataLake.Open(folder["lake"], Later);
        Assert.True(Load(lake, "new"));

        foreach (var compacted in new[] { false, true })
        {
            if (compacted) lake.Compact();
            using var session = lake.OpenSession();
            Assert.Equal("-:3,备注:3", session.Scalar<string>("select string_agg(concat(note, ':', n), ',' order by note) from (select coalesce(note, '-') as note, count(*) as n from fact_thing group by all)"));
            Assert.Empty(lake.Verify());
        }

        using var past = lake.OpenSession(lake.Snapshot(1));
        Assert.Equal(3, past.Scalar<long>("select count(*) filter (where note is null) from fact_thing"));
    }

    [Fact]
    public void A_second_column_later_is_known_to_lack_in_files_of_both_earlier_editions()
    {
        Assert.True(Load(DataLake.Open(folder["lake"], Later), "second"));
        var third = DataLake.Open(folder["lake"], With(new Column("note", ColumnType.Text, true, "remark"), new Column("rank", ColumnType.Integer, true, "rank")));
        using (var load = third.BeginLoad("third")) Assert.False(load.IsAlreadyLoaded);

        using var session = third.OpenSession();
        Assert.Equal(6, session.Scalar<long>("select count(*) filter (where rank is null) from fact_thing"));
        Assert.Equal(3, session.Scalar<long>("select count(note) from fact_thing"));
        Assert.DoesNotContain("union_by_name", session.Scalar<string>("select sql from duckdb_views() where view_name = 'fact_thing'"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_load_of_the_earlier_edition_in_flight_counts_and_lacks_the_column()
    {
        var old = DataLake.Open(folder["lake"], SampleLake.Definitions);
        using (var session = old.OpenSession())
        using (var inFlight = SampleLake.Begin(old, session, "in flight"))
        {
            Assert.True(Load(DataLake.Open(folder["lake"], Later), "new"));
            Assert.True(inFlight.Commit());
        }

        var lake = DataLake.Open(folder["lake"], Later);
        using var after = lake.OpenSession();
        Assert.Equal((9, 3), (after.Scalar<long>("select count(*) from fact_thing"), after.Scalar<long>("select count(note) from fact_thing")));
        Assert.Empty(lake.Verify());
    }

    [Fact]
    public void Several_processes_may_meet_the_old_lake_at_once()
    {
        var done = Enumerable.Range(0, 6).AsParallel().WithDegreeOfParallelism(6).Select(i => LoadUntilDone(DataLake.Open(folder["lake"], Later), $"load {i}")).ToList();
        Assert.All(done, Assert.True);
        var lake = DataLake.Open(folder["lake"], Later);
        using var session = lake.OpenSession();
        Assert.Equal(18, session.Scalar<long>("select count(note) from fact_thing"));
        Assert.Empty(lake.Verify());
    }

    [Fact]
    public void The_earlier_edition_refuses_columns_that_it_does_not_know()
    {
        using (DataLake.Open(folder["lake"], Later).BeginLoad("new")) { }
        Refused(SampleLake.Definitions, LakeError.SchemaNewer, "note");
    }

    [Fact]
    public void An_added_required_column_is_refused() => Refused(With(new Column("note", ColumnType.Text, false, "")), LakeError.SchemaIncompatible, "-note");

    [Fact]
    public void Another_type_is_refused() => Refused(Replaced(new("value", ColumnType.Text, true, "")), LakeError.SchemaIncompatible, "value: double ≠ string");

    [Fact]
    public void Another_nullability_is_refused() => Refused(Replaced(new("value", ColumnType.Number, false, "")), LakeError.SchemaIncompatible, "value: double ≠ double not null");

    public void Dispose() => folder.Dispose();

    private void Refused(IReadOnlyList<TableDefinition> definitions, LakeError expected, string column)
    {
        var lake = DataLake.Open(folder["lake"], definitions);
        foreach (var attempt in new Action[] { () => lake.OpenSession().Dispose(), () => lake.BeginLoad("x").Dispose() })
        {
            var error = Assert.Throws<LakeException>(attempt);
            Assert.Equal(expected, error.Error);
            Assert.Contains(column, error.Describe("zh"), StringComparison.Ordinal);
            Assert.Contains(column, error.Describe("en"), StringComparison.Ordinal);
        }
    }

    private static bool LoadUntilDone(DataLake lake, string key)
    {
        while (true)
            try
            {
                return Load(lake, key);
            }
            catch (LakeException error) when (error.Error == LakeError.Conflict)
            {
                Thread.Sleep(Random.Shared.Next(20));
            }
    }

    internal static bool Load(DataLake lake, string key)
    {
        using var session = lake.OpenSession();
        using var load = lake.BeginLoad(key);
        load.Append("fact_thing", session.Connection, $"""
            select range as thing_key, range / 2 as value, true as is_final, date '2024-12-31' as day, timestamptz '2025-01-02' as known_at, '{load.LoadId}' as load_id, '备注' as note
            from range(3)
            """);
        load.Append("etl_run", session.Connection, $"select '{load.LoadId}' as load_id, 3 as rows_loaded");
        return load.Commit();
    }

    private static List<TableDefinition> With(params Column[] added) =>
        [.. SampleLake.Definitions.Select(table => table.Name == "fact_thing" ? table with { Columns = [.. table.Columns, .. added] } : table)];

    private static List<TableDefinition> Replaced(Column column) =>
        [.. SampleLake.Definitions.Select(table => table with { Columns = [.. table.Columns.Select(own => own.Name == column.Name ? column : own)] })];
}
