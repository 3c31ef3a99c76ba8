using System.Runtime.InteropServices;
using Xunit;

namespace ReformWarehouse.EndToEnd.Tests.Loading;

/// <summary>Ctrl-C during a load: the lake stays whole, and what is missing can be loaded afterwards.</summary>
public class InterruptionTests
{
    private const int Interrupt = 2;
    private const int Returns = 12;

    [UnixTheory]
    [InlineData(200)]
    [InlineData(800)]
    [InlineData(1400)]
    public void An_interrupted_load_leaves_a_whole_lake_and_can_be_repeated(int milliseconds)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["returns"]);
        for (var number = 0; number < Returns; number++)
            new SmallReturn { ReportCode = $"第{number}号" }.WriteTo(folder["returns", $"{number:00}.csv"]);

        using var process = ReformProcess.Start("load", folder["returns"], "--lake", folder["lake"]);
        Thread.Sleep(milliseconds);
        Assert.Equal(0, kill(process.Id, Interrupt));
        var run = process.Wait().MustNotShowAStackTrace();

        Assert.NotEqual(0, run.ExitCode);
        if (File.Exists(folder["lake", "lake.json"])) LakeContent.MustBeWhole(folder["lake"]);
        ReformProcess.Run("load", folder["returns"], "--lake", folder["lake"]).MustExitWith(0);
        Assert.Equal(Returns, LakeContent.Count(folder["lake"], "fact_observation"));
        LakeContent.MustBeWhole(folder["lake"]);
    }

    [DllImport("libc")]
    private static extern int kill(int process, int signal);
}
