using ReformWarehouse.Storage.Lake;
using Xunit;

namespace ReformWarehouse.Storage.Tests.Lake;

public sealed class AcknowledgementTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_loss_of_the_newest_commit_of_the_run_table_is_noticed_by_whoever_opens_loads_or_verifies()
    {
        var lake = SampleLake.In(folder);
        for (var i = 0; i < 3; i++) SampleLake.Load(lake, $"k{i}");
        var newest = lake.Table("etl_run").Log.CommitPath(3);
        File.Delete(newest);

        Assert.Equal(newest, Assert.Single(SampleLake.In(folder).Verify()).Path);
        foreach (var attempt in new Action[] { () => SampleLake.In(folder).OpenSession().Dispose(), () => SampleLake.In(folder).BeginLoad("k9").Dispose() })
        {
            var error = Assert.Throws<LakeException>(attempt);
            Assert.Equal((LakeError.LogGap, newest), (error.Error, error.Path));
        }
    }

    [Fact]
    public void Who_deletes_the_memory_accepts_the_loss()
    {
        var lake = SampleLake.In(folder);
        for (var i = 0; i < 3; i++) SampleLake.Load(lake, $"k{i}");
        File.Delete(lake.Table("etl_run").Log.CommitPath(3));
        File.Delete(Assert.Single(Directory.GetFiles(folder[Path.Combine("lake", ".acknowledged")])));

        Assert.Equal(6, SampleLake.Count(SampleLake.In(folder), "fact_thing"));
        Assert.True(SampleLake.Load(SampleLake.In(folder), "k2"));
        Assert.Equal(9, SampleLake.Count(SampleLake.In(folder), "fact_thing"));
    }

    [Fact]
    public void A_later_writer_with_an_earlier_version_does_not_lower_it()
    {
        var memory = new Acknowledgement(SampleLake.In(folder));
        Assert.Equal(-1, memory.Newest());
        memory.Give(5);
        memory.Give(3);
        Assert.Equal(5, memory.Newest());
        memory.Give(8);
        Assert.Equal(8, memory.Newest());
        Assert.Single(Directory.GetFiles(folder[Path.Combine("lake", ".acknowledged")]));
    }

    public void Dispose() => folder.Dispose();
}
