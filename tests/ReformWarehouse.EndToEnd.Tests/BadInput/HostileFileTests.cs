using System.IO.Compression;
using System.Text;
using Xunit;

namespace ReformWarehouse.EndToEnd.Tests.BadInput;

/// <summary>Files made to exhaust the program, loaded by the real one with bounded memory: each ends in a reason, and its healthy neighbour is loaded.</summary>
public class HostileFileTests
{
    /// <summary>768 MiB of managed heap: twelve times the largest file that is read whole.</summary>
    private const string HeapLimit = "DOTNET_GCHeapHardLimit=0x30000000";

    private static readonly SmallReturn Healthy = new();

    public static TheoryData<string> Kinds => ["cell.csv", "columns.csv", "quote.csv", "rows.json", "nested.json", "bomb.xlsx", "cell.xlsx"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_hostile_file_ends_in_a_reason_within_bounded_memory(string kind)
    {
        using var folder = new TemporaryFolder();
        var bad = folder[kind];
        Write(kind, bad);
        var good = Healthy.WriteTo(folder["healthy.csv"]);

        var run = ReformProcess.RunOther("env", HeapLimit, ReformProcess.Dotnet, "exec", ReformProcess.Program, "load", bad, good, "--lake", folder["lake"], "--format", "json");

        Assert.True(run.ExitCode is 1 or 3, $"exit code {run.ExitCode}\n{run.Errors}");
        run.MustNotShowAStackTrace().MustSay(bad);
        Assert.DoesNotContain("[encoding]", run.Errors, StringComparison.Ordinal);
        Assert.True(run.Errors.Length < 100_000, "the message is as long as the attack");
        Assert.Contains(Path.GetFileName(good), LakeContent.Query(folder["lake"], "select file_name from dim_report").Select(row => row[0]));
        LakeContent.MustBeWhole(folder["lake"]);
    }

    private static void Write(string kind, string path)
    {
        switch (kind)
        {
            case "cell.csv": WriteText(path, Head() + "SKL_TOTAL,530000,actual,", '9', ",万人,=,level_at_year,2021\n"); break;
            case "columns.csv": File.WriteAllText(path, Head() + string.Join(',', Enumerable.Repeat("x", 5_000_000)) + "\n"); break;
            case "quote.csv": WriteText(path, Head() + "\"SKL_TOTAL", '\n', ""); break;
            case "rows.json": WriteText(path, "{\"format\":\"reform-return/1\",\"rows\":[", '[', ""); break;
            case "nested.json": WriteText(path, "", '[', ""); break;
            case "bomb.xlsx": WriteZip(path, "<workbook>", 2_000); break;
            case "cell.xlsx": WriteZip(path, "<workbook><sheets><sheet name=\"", 1_000); break;
            default: throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown file.");
        }
    }

    private static string Head() => (Healthy with { Rows = [] }).ToString().TrimEnd('\n') + "\n";

    /// <summary>Just under the largest file that is read.</summary>
    private static void WriteText(string path, string before, char filling, string after)
    {
        using var stream = File.Create(path);
        stream.Write(Encoding.UTF8.GetBytes(before));
        var block = new byte[1 << 20];
        Array.Fill(block, (byte)filling);
        for (var i = 0; i < 63; i++) stream.Write(block);
        stream.Write(Encoding.UTF8.GetBytes(after));
    }

    private static void WriteZip(string path, string before, int mebibytes)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        using var part = zip.CreateEntry("xl/workbook.xml", CompressionLevel.Fastest).Open();
        part.Write(Encoding.UTF8.GetBytes(before));
        var block = new byte[1 << 20];
        Array.Fill(block, (byte)'x');
        for (var i = 0; i < mebibytes; i++) part.Write(block);
    }
}
