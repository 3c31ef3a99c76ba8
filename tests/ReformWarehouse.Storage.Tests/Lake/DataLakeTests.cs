using ReformWarehouse.StarSchema;
using ReformWarehouse.Storage.Lake;
using Xunit;

namespace ReformWarehouse.Storage.Tests.Lake;

public class DataLakeTests
{
    [Fact]
    public void A_new_lake_has_every_table_of_the_star_empty_and_typed()
    {
        using var folder = new TemporaryFolder();
        using var session = DataLake.Create(folder["lake"]).OpenSession();

        foreach (var table in Star.Tables)
        {
            Assert.Equal(0, session.Scalar<long>($"select count(*) from {table.Name}"));
            Assert.Equal(table.Columns.Count, session.Scalar<int>($"select count(*) from (describe {table.Name})"));
        }

        Assert.Equal("TIMESTAMP WITH TIME ZONE", session.Scalar<string>("select column_type from (describe fact_observation) where column_name = 'known_at'"));
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<LakeException>(() => DataLake.Open(folder["nowhere"]));

        Assert.Equal(LakeError.LakeMissing, error.Error);
        Assert.Contains(folder["nowhere"], error.Describe("zh"), StringComparison.Ordinal);
        Assert.Contains("不存在", error.Describe("zh"), StringComparison.Ordinal);
        Assert.DoesNotContain("(", error.Describe("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_a_lake_is_neither_opened_nor_filled()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["thesis.txt"], "mine");

        Assert.Equal(LakeError.NotALake, Assert.Throws<LakeException>(() => DataLake.Open(folder.Path)).Error);
        Assert.Equal(LakeError.FolderNotEmpty, Assert.Throws<LakeException>(() => DataLake.OpenOrCreate(folder.Path)).Error);
        Assert.Equal([folder["thesis.txt"]], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_lake_is_not_created_twice()
    {
        using var folder = new TemporaryFolder();
        DataLake.Create(folder["lake"]);

        Assert.Equal(LakeError.AlreadyALake, Assert.Throws<LakeException>(() => DataLake.Create(folder["lake"])).Error);
    }

    [Fact]
    public void An_interrupted_creation_is_taken_up_again()
    {
        using var folder = new TemporaryFolder();
        SampleLake.In(folder);
        File.Delete(folder["lake", "lake.json"]);
        Directory.Delete(folder["lake", "etl_run"], recursive: true);

        Assert.True(SampleLake.Load(SampleLake.In(folder), "k"));
    }

    [Fact]
    public void Simultaneous_creations_make_one_lake()
    {
        using var folder = new TemporaryFolder();
        Parallel.For(0, 4, new() { MaxDegreeOfParallelism = 4 }, _ => SampleLake.In(folder));

        Assert.True(SampleLake.Load(SampleLake.In(folder), "k"));
    }

    [Fact]
    public void A_lost_table_is_named_not_taken_for_empty()
    {
        using var folder = new TemporaryFolder();
        SampleLake.In(folder);
        Directory.Delete(folder["lake", "fact_thing"], recursive: true);

        var error = Assert.Throws<LakeException>(() => SampleLake.In(folder));

        Assert.Equal((LakeError.TableMissing, folder["lake", "fact_thing"]), (error.Error, error.Path));
    }

    [Theory]
    [InlineData("""{"format":"reform-lake","version":2,"created":"2026-01-01T00:00:00Z","tables":[]}""", LakeError.FormatTooNew)]
    [InlineData("""{"format":"reform-lake","version":1""", LakeError.MarkerDamaged)]
    [InlineData("""{"format":"other","version":1}""", LakeError.NotALake)]
    public void A_strange_marker_is_refused(string marker, LakeError expected)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["lake.json"], marker);

        Assert.Equal(expected, Assert.Throws<LakeException>(() => DataLake.Open(folder.Path)).Error);
    }

    [Fact]
    public void A_folder_name_with_pattern_letters_and_quotes_works()
    {
        using var folder = new TemporaryFolder();
        var lake = DataLake.Create(folder["湖 [1]*?'s"], SampleLake.Definitions);

        SampleLake.Load(lake, "k");

        Assert.Equal(3, SampleLake.Count(lake, "fact_thing"));
    }
}
