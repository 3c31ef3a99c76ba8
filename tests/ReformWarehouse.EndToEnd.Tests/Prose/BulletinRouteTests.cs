using System.Text;
using System.Text.Json;
using Xunit;

namespace ReformWarehouse.EndToEnd.Tests.Prose;

/// <summary>From a document of prose to facts and back to its sentence, with the real program.</summary>
public sealed class BulletinRouteTests : IDisposable
{
    private const string Text = """
        云南省产业工人队伍建设改革工作简报

        2025年1月10日

        一、工作成效

        全省技能人才总量达到612.4万人，其中高技能人才189.3万人。全省209家已建工会国有企业中，123家建立职代会制度，职代会建制率为60%。
        """;

    private static readonly string[] Contract =
    [
        "quote", "char_start", "char_end", "value_text", "value", "unit", "value_base", "unit_base", "upper_base", "bound", "kind", "temporal", "period_start", "period_end",
        "jurisdiction", "jurisdiction_code", "indicator_text", "indicator_code", "delta", "approximate", "comparator", "numerator", "denominator", "section", "responsible_units", "confidence",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reform-prose-");

    private string Lake => Path.Combine(folder.FullName, "lake");

    [Fact]
    public void Extract_prints_one_statement_a_line_with_the_fields_of_the_contract()
    {
        var lines = ReformProcess.Run("extract", Written("a.txt", Text), "--format", "jsonl").MustExitWith(0).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        foreach (var line in lines)
        {
            var statement = JsonDocument.Parse(line).RootElement;
            Assert.All(Contract, field => Assert.True(statement.TryGetProperty(field, out _), field));
            Assert.Equal(statement.GetProperty("quote").GetString(), Text[statement.GetProperty("char_start").GetInt32()..statement.GetProperty("char_end").GetInt32()]);
        }
    }

    [Fact]
    public void A_page_is_written_for_one_document_only()
    {
        var file = Written("a.txt", Text);
        Assert.StartsWith("<!DOCTYPE html>", ReformProcess.Run("extract", file, "--format", "html").MustExitWith(0).Output, StringComparison.Ordinal);
        ReformProcess.Run("extract", file, file, "--format", "html").MustExitWith(2);
        ReformProcess.Run("extract", Path.Combine(folder.FullName, "none.txt")).MustExitWith(1);
    }

    [Fact]
    public void A_doubtful_statement_waits_and_a_correction_loads_it()
    {
        var file = Written("a.txt", Text);
        ReformProcess.Run("load", file, "--lake", Lake).MustExitWith(0);
        var waiting = Review().Where(r => r.GetProperty("reason_code").GetString() == "ratio_contradicts").ToList();
        var id = Assert.Single(waiting).GetProperty("id").GetString()!;

        ReformProcess.Run("review", "correct", id, "--indicator", "SOE_SWC_RATE", "--value", "58.85", "--by", "审核人", "--lake", Lake).MustExitWith(0);
        Assert.DoesNotContain(Review(), r => r.GetProperty("id").GetString() == id);
        var decided = Review("--all").Single(r => r.GetProperty("id").GetString() == id);
        Assert.Equal(("load", "审核人"), (decided.GetProperty("verdict").GetString(), decided.GetProperty("decided_by").GetString()));

        // The same bytes again: the decision holds, nothing is loaded twice.
        var again = ReformProcess.Run("load", file, "--lake", Lake, "--format", "json").MustExitWith(0).Json;
        Assert.Equal("unchanged", again[0].GetProperty("status").GetString());
        var bytes = Assert.Single(Directory.GetFiles(Path.Combine(Lake, "archive")), f => Path.GetExtension(f).Length == 0);
        Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(bytes));
    }

    [Fact]
    public void An_unknown_statement_is_refused_and_nothing_is_recorded()
    {
        ReformProcess.Run("load", Written("a.txt", Text), "--lake", Lake).MustExitWith(0);
        ReformProcess.Run("review", "accept", "00000000-1", "--lake", Lake).MustExitWith(2);
        Assert.False(Directory.Exists(Path.Combine(Lake, "review")));
    }

    [Fact]
    public void A_document_that_does_not_say_its_year_asks_for_it()
    {
        var file = Written("b.txt", "全省技能人才总量达到612.4万人。");
        var failed = ReformProcess.Run("load", file, "--lake", Lake).MustExitWith(1);
        Assert.Contains("--date", failed.Errors, StringComparison.Ordinal);
        ReformProcess.Run("load", file, "--jurisdiction", "530000", "--date", "2025-01-10", "--lake", Lake).MustExitWith(0);
    }

    [Fact]
    public void A_return_that_arrives_after_prose_takes_its_place_and_says_so()
    {
        ReformProcess.Run("load", Written("a.txt", Text.Replace("全省技能人才总量", "到2024年底，全省技能人才总量", StringComparison.Ordinal)), "--lake", Lake).MustExitWith(0);
        Assert.Equal(6_124_000, Skilled());
        var file = new SmallReturn { Rows = [SmallReturn.Row(value: "600", year: "2024")] }.WriteTo(Path.Combine(folder.FullName, "r.csv"));
        ReformProcess.Run("load", file, "--lake", Lake).MustExitWith(0).MustSay("prose_superseded", "6124000", "6000000");
        Assert.Equal(6_000_000, Skilled());

        // Nothing is lost: the history still knows what the prose said.
        var history = ReformProcess.Run("lake", "history", "--lake", Lake, "--cell", "SKL_TOTAL,530000,2024", "--format", "json").MustExitWith(0).Output;
        Assert.Contains("6124000", history, StringComparison.Ordinal);
        Assert.DoesNotContain("prose_superseded", ReformProcess.Run("load", file, "--lake", Lake).MustExitWith(0).Errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>The skilled workers of Yunnan in 2024 as the cube answers now.</summary>
    private double Skilled()
    {
        var rows = ReformProcess.Run("query", "--indicator", "SKL_TOTAL", "--jurisdiction", "530000", "--year", "2024", "--roll-up", "reported", "--lake", Lake, "--format", "json").MustExitWith(0).Json;
        return Assert.Single(rows.EnumerateArray()).GetProperty("value").GetDouble();
    }

    private List<JsonElement> Review(params string[] more) =>
        [.. ReformProcess.Run(["review", "list", "--lake", Lake, "--format", "json", .. more]).MustExitWith(0).Json.EnumerateArray()];

    private string Written(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }
}
