using DuckDB.NET.Data;
using ReformWarehouse.Storage.DuckDb;
using Xunit;

namespace ReformWarehouse.Storage.Tests.DuckDb;

public class DuckDbEngineTests
{
    [Fact]
    public void The_engine_answers_select_1()
    {
        using var engine = DuckDbEngine.OpenInMemory();

        Assert.Equal(1, engine.Scalar("select 1"));
    }

    [Fact]
    public void The_settings_reach_the_engine()
    {
        using var folder = new TemporaryFolder();
        using var engine = DuckDbEngine.OpenInMemory(new DuckDbSettings
        {
            Threads = 1,
            MemoryLimit = "256MiB",
            TempDirectory = folder.Path,
            PreserveInsertionOrder = false,
        });

        Assert.Equal("1", Setting("threads"));
        Assert.Equal("256.0 MiB", Setting("memory_limit"));
        Assert.Equal(folder.Path, Setting("temp_directory"));
        Assert.Equal("false", Setting("preserve_insertion_order"));
        Assert.Equal("UTC", Setting("TimeZone"));
        Assert.Equal("false", Setting("autoload_known_extensions"));
        Assert.Equal("false", Setting("autoinstall_known_extensions"));

        string Setting(string name) => engine.Scalar("select current_setting($name)::varchar", ("name", name))!.ToString()!;
    }

    [Fact]
    public void A_file_with_blanks_and_semicolons_in_its_path_keeps_its_rows()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "云南 a;b=c.duckdb");
        using (var engine = DuckDbEngine.OpenFile(path))
            engine.Execute("create table t as select 42 as a");

        using var reopened = DuckDbEngine.OpenFile(path, new DuckDbSettings { ReadOnly = true });

        Assert.True(File.Exists(path));
        Assert.Equal(42, reopened.Scalar("select a from t"));
        Assert.Throws<DuckDBException>(() => reopened.Execute("insert into t values (1)"));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "letter.duckdb");
        File.WriteAllText(path, new string('x', 8192));

        Assert.Throws<DuckDBException>(() => DuckDbEngine.OpenFile(path));

        Assert.Equal(8192, new FileInfo(path).Length);
    }

    [Fact]
    public void A_transaction_that_throws_leaves_nothing()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Execute("create table t (a integer)");

        Assert.Throws<InvalidOperationException>(() => engine.InTransaction(() =>
        {
            engine.Execute("insert into t values (1)");
            engine.InTransaction(() => engine.Execute("insert into t values (2)"));
            throw new InvalidOperationException("stop");
        }));

        Assert.False(engine.IsInTransaction);
        Assert.Equal(0L, engine.Scalar("select count(*) from t"));
        engine.InTransaction(() => engine.Execute("insert into t values (3)"));
        Assert.Equal(1L, engine.Scalar("select count(*) from t"));
    }

    [Fact]
    public async Task A_fork_reads_from_another_thread_what_was_committed()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Execute("create table t as select range as a from range(1000)");

        var sums = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            using var fork = engine.Fork();
            Assert.Equal("UTC", fork.Scalar("select current_setting('TimeZone')"));
            return Assert.IsType<long>(fork.Scalar("select sum(a)::bigint from t"));
        })));

        Assert.All(sums, sum => Assert.Equal(499_500, sum));
    }

    [Fact]
    public void Nothing_is_downloaded_for_an_extension_that_is_not_linked_in()
    {
        using var engine = DuckDbEngine.OpenInMemory();

        Assert.Throws<DuckDBException>(() => engine.Execute("load spatial"));
        Assert.Equal(
            ["icu", "json", "parquet"],
            engine.Query("select extension_name from duckdb_extensions() where loaded and extension_name in ('icu', 'json', 'parquet') order by 1", row => row.GetString(0)));
    }
}
