using System.Text;
using Xunit;

namespace ReformWarehouse.EndToEnd.Tests.BadInput;

/// <summary>Files that are no return: each fails alone, with its reason, and its healthy neighbour is loaded.</summary>
public class ReturnFileTests
{
    private static readonly SmallReturn Healthy = new();

    public static TheoryData<string, byte[], string> Faults => new()
    {
        { "empty", [], "[file]" },
        { "random-bytes", RandomBytes(), "[encoding]" },
        { "nul-byte", Encoding.UTF8.GetBytes(Healthy + "\0"), "[encoding]" },
        { "no-head", Text(Healthy with { Head = [] }), "[metadata]" },
        { "head-without-report-code", Text(Healthy with { Head = ["format: reform-return/1", "report_kind: return", "issued_on: 2022-03-01", "title: 试"] }), "report_code" },
        { "head-with-unknown-key", Text(Healthy with { Head = ["format: reform-return/1", "colour: red"] }), "colour" },
        { "head-of-another-format", Text(Healthy with { Head = ["format: reform-return/9"] }), "reform-return/9" },
        { "no-header", Encoding.UTF8.GetBytes(string.Join('\n', Healthy.ToString().Split('\n')[..7])), "[header]" },
        { "missing-column", Text(Healthy with { Columns = SmallReturn.Header.Replace(",unit", "", StringComparison.Ordinal) }), "unit" },
        { "unknown-column", Text(Healthy with { Columns = SmallReturn.Header + ",colour" }), "colour" },
        { "column-twice", Text(Healthy with { Columns = SmallReturn.Header + ",unit" }), "[header]" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_file_that_is_no_return_fails_alone_and_nothing_of_it_is_loaded(string fault, byte[] bytes, string told)
    {
        using var folder = new TemporaryFolder();
        var bad = folder[$"{fault}.csv"];
        File.WriteAllBytes(bad, bytes);
        var good = Healthy.WriteTo(folder["healthy.csv"]);

        var run = ReformProcess.Run("load", bad, good, "--lake", folder["lake"], "--format", "json").MustExitWith(1).MustSay(bad, told);

        Assert.Equal(["failed", "loaded"], run.Json.EnumerateArray().Select(row => row.GetProperty("status").GetString()!));
        Assert.Equal([Path.GetFileName(good)], LakeContent.Query(folder["lake"], "select file_name from dim_report").Select(row => row[0]));
        LakeContent.MustBeWhole(folder["lake"]);
    }

    [Fact]
    public void A_missing_file_is_named_and_no_lake_is_made()
    {
        using var folder = new TemporaryFolder();
        ReformProcess.Run("load", folder["absent.csv"], "--lake", folder["lake"]).MustExitWith(1).MustSay(folder["absent.csv"]);
        Assert.False(Directory.Exists(folder["lake"]));
    }

    [Fact]
    public void A_folder_without_returns_is_named_and_no_lake_is_made()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["reports"]);
        File.WriteAllText(folder["reports", "notes.md"], "no return");
        ReformProcess.Run("load", folder["reports"], "--lake", folder["lake"]).MustExitWith(1).MustSay(folder["reports"], ".csv");
        Assert.False(Directory.Exists(folder["lake"]));
    }

    private static byte[] Text(SmallReturn document) => Encoding.UTF8.GetBytes(document.ToString());

    private static byte[] RandomBytes()
    {
        var bytes = new byte[4096];
        new Random(20221101).NextBytes(bytes);
        return bytes;
    }
}
