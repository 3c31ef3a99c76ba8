using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReformWarehouse.StarSchema.Lookup;
using Xunit;

namespace ReformWarehouse.EndToEnd.Tests.Returns;

/// <summary>The returns against the annotation of the five reports and against the reports themselves.</summary>
public partial class GoldCoverageTests
{
    private static readonly Lazy<IReadOnlyList<JsonElement>> Gold = new(() =>
        [.. File.ReadLines(Path.Combine(SharedFactAttribute.Shared!, "gold", "statements.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)]);

    private static readonly Lazy<ILookup<(Place Place, string Indicator), ReturnRow>> ByPlace = new(() =>
        SampleReturns.AllRows.SelectMany(row => row.Restated.Append(row.Own).Select(place => (Key: (place, row["indicator_code"]), Row: row)))
            .ToLookup(pair => pair.Key, pair => pair.Row));

    [SharedFact]
    public void Every_statement_is_covered_by_exactly_one_row_and_every_place_is_a_statement()
    {
        Assert.All(Gold.Value.GroupBy(Key), same => Assert.Equal(same.Count(), ByPlace.Value[same.Key].Count()));
        Assert.Equal(Gold.Value.Count, SampleReturns.AllRows.Sum(row => 1 + row.Restated.Count));
    }

    [SharedFact]
    public void Every_statement_has_its_figures_in_its_row() => Assert.All(Gold.Value, statement =>
    {
        var row = RowOf(statement);
        Assert.Equal(Text(statement, "kind"), row["kind"]);
        Assert.Equal(Text(statement, "value_role"), row["value_role"]);
        Assert.Equal(Text(statement, "temporal"), row["temporal"]);
        AssertNear(Number(statement, "value_base"), row.InBaseUnits("value"), row);
        AssertNear(Number(statement, "upper_base"), row.InBaseUnits("upper"), row);
        Assert.Equal(Number(statement, "period_start"), row.Number("period_start"));
        Assert.Equal(Number(statement, "period_end"), row.Number("period_end"));
        Assert.Equal(Text(statement, "delta_type") ?? "", row["delta_type"]);
    });

    [SharedFact]
    public void A_row_has_the_parts_the_subject_and_the_printed_numeral_of_its_own_statement() => Assert.All(SampleReturns.AllRows, row =>
    {
        var statement = Gold.Value.Single(one => Key(one) == (row.Own, row["indicator_code"]) && Text(one, "value_role") == row["value_role"]);
        Assert.Equal(Number(statement, "numerator"), row.Number("numerator"));
        Assert.Equal(Number(statement, "denominator"), row.Number("denominator"));
        Assert.Equal(Text(statement, "value_text") ?? "", row["value_text"]);
        Assert.Equal(Text(statement, "unit_base"), row["value_role"] is "relative_to_baseline" || IsDepartment(row) ? Text(statement, "unit_base") : BaseUnit(row));
        var organisation = Text(statement, "subject_kind") is not "jurisdiction";
        Assert.Equal(organisation ? Text(statement, "located_in") ?? "000000" : Text(statement, "jurisdiction_code"), row["jurisdiction_code"]);
        Assert.Equal(organisation ? Text(statement, "jurisdiction") : "", row["subject"]);
    });

    [SharedFact]
    public void A_row_keeps_the_strictest_bound_that_is_stated() => Assert.All(SampleReturns.AllRows, row =>
    {
        var stated = Gold.Value.Where(statement => ReferenceEquals(RowOf(statement), row)).ToList();
        var expected = row["bound"] is "range" ? ">=" : row["bound"];
        Assert.Contains(expected, stated.Select(statement => Text(statement, "bound")));
        Assert.True(expected is not ("=" or "~") || stated.All(statement => Text(statement, "bound") is "=" or "~"), row.ToString());
    });

    [SharedFact]
    public void The_hash_of_a_source_is_that_of_its_bytes() => Assert.All(SampleReturns.Files, file =>
    {
        var metadata = SampleReturns.Metadata(file);
        var bytes = File.ReadAllBytes(Path.Combine(SharedFactAttribute.Shared!, "seeds", metadata["source_document"]));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), metadata["source_sha256"]);
    });

    [SharedFact]
    public void No_cell_repeats_24_Chinese_characters_of_a_report()
    {
        var reports = Directory.GetFiles(Path.Combine(SharedFactAttribute.Shared!, "seeds"), "*.txt").Select(file => Han(File.ReadAllText(file))).ToList();
        Assert.Equal(5, reports.Count);
        foreach (var row in SampleReturns.AllRows)
        {
            var text = Han(string.Concat(row.Cells));
            for (var at = 0; at + 24 <= text.Length; at++)
                Assert.All(reports, report => Assert.False(report.Contains(text.Substring(at, 24), StringComparison.Ordinal), row.ToString()));
        }
    }

    private static ReturnRow RowOf(JsonElement statement) =>
        ByPlace.Value[Key(statement)].Single(row => row["value_role"] == Text(statement, "value_role"));

    private static (Place, string) Key(JsonElement statement) =>
        (new(Text(statement, "doc")!, statement.GetProperty("char_start").GetInt32(), statement.GetProperty("char_end").GetInt32()),
            Text(statement, "indicator_code")!);

    private static string? Text(JsonElement statement, string field) => statement.GetProperty(field).GetString();

    private static double? Number(JsonElement statement, string field) =>
        statement.GetProperty(field) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    private static string? BaseUnit(ReturnRow row) => ReferenceData.Units.Find(row["unit"])!.BaseUnit;

    /// <summary>Departments are printed with 家 or 部门 and annotated as 个; the catalogue equates them.</summary>
    private static bool IsDepartment(ReturnRow row) => row["indicator_code"] is "JOINT_DEPT_N";

    private static void AssertNear(double? expected, double? actual, ReturnRow row) =>
        Assert.True(expected is null == actual is null && (expected is null || Math.Abs(expected.Value - actual!.Value) <= 1e-9 * Math.Max(1, Math.Abs(expected.Value))),
            $"{row}: {expected} / {actual}");

    private static string Han(string text) => NotHan().Replace(text, "");

    [GeneratedRegex("[^\u4e00-\u9fff]")]
    private static partial Regex NotHan();
}
