using ReformWarehouse.Ingestion.LargeReturns;
using Xunit;

namespace ReformWarehouse.Ingestion.Tests.Hostile;

/// <summary>A large return that cannot be read or spooled now may be tomorrow: it has the rule that makes a worker wait, as a small one has.</summary>
public sealed class ReturnSpoolerTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reform-spooler-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_file_that_another_program_holds_is_unreadable_whether_it_is_looked_at_or_spooled()
    {
        var path = Return();
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Equal("file_unreadable", Assert.Throws<InputException>(() => ReturnSpooler.Recognises(path)).Rule);
            Assert.Equal("file_unreadable", Assert.Throws<InputException>(() => ReturnSpooler.Spool(path, At("spool"))).Rule);
        }

        Assert.True(ReturnSpooler.Recognises(path));
        using var large = ReturnSpooler.Spool(path, At("spool"));
        Assert.Equal(1, large.RegularLines);
    }

    [Fact]
    public void A_spool_that_cannot_be_written_leaves_the_file_to_be_tried_again()
    {
        var path = Return();
        File.WriteAllText(At("taken"), "a file where the folder should be");
        var reason = Assert.Throws<InputException>(() => ReturnSpooler.Spool(path, At("taken")));
        Assert.Equal((path, "file_unreadable"), (reason.File, reason.Rule));
    }

    [Fact]
    public void A_file_that_is_gone_is_named()
    {
        var reason = Assert.Throws<InputException>(() => ReturnSpooler.Spool(At("gone.csv"), At("spool")));
        Assert.Equal((At("gone.csv"), "file"), (reason.File, reason.Rule));
    }

    [Fact]
    public void Nothing_is_left_of_the_spool_of_a_file_that_is_no_return()
    {
        File.WriteAllText(At("broken.csv"), "# format: reform-return/1\nno header");
        Assert.Throws<InputException>(() => ReturnSpooler.Spool(At("broken.csv"), At("spool")));
        Assert.Empty(Directory.EnumerateFiles(At("spool")));
    }

    private string Return()
    {
        var path = At("return.csv");
        File.WriteAllBytes(path, SampleReturn.Csv("SKL_TOTAL,530100,actual,5,人,=,level_at_year,,2024,,,A"));
        return path;
    }

    private string At(string name) => Path.Combine(folder.FullName, name);
}
