using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Xunit;

namespace ReformWarehouse.EndToEnd.Tests.Reports;

/// <summary>The register that the program shows and the one that it writes into a file are one, on the sample lake.</summary>
public sealed class RegisterFileTests(GapReportFiles files) : IClassFixture<GapReportFiles>
{
    private static readonly string[] Texts =
    [
        "task_area", "indicator_code", "jurisdiction_code", "jurisdiction_name", "subject", "temporal", "value_kind", "unit", "value_bound", "value_derivation", "against", "benchmark_kind",
        "benchmark_code", "benchmark_bound", "benchmark_operator", "benchmark_derivation", "gap_unit", "gap_bound", "percent_of_benchmark_bound", "grade",
    ];

    private static readonly string[] Numbers =
        ["severity_percent", "year", "period_start", "value", "value_upper", "benchmark_year", "benchmark", "benchmark_upper", "gap", "percent_of_benchmark", "relative_gap_percent", "needed_per_year"];

    [Theory]
    [InlineData]
    [InlineData("--years", "all")]
    [InlineData("--year", "2022")]
    public void Both_hold_the_same_gaps(params string[] years)
    {
        var shown = ReformProcess.Run(["gap", "--register", "--lake", files.Lake, "--format", "json", .. years]).MustExitWith(0).Json.EnumerateArray().Select(Line).Order(StringComparer.Ordinal).ToList();
        var file = files.File("register.csv");
        ReformProcess.Run(["gap", "--register", "--lake", files.Lake, "--out", file, .. years]).MustExitWith(0);
        using var csv = new CsvReader(new StreamReader(file), CultureInfo.InvariantCulture);
        var written = csv.GetRecords<dynamic>().Select(row => Line((IDictionary<string, object>)row)).Order(StringComparer.Ordinal).ToList();
        Assert.True(shown.Count > 10);
        Assert.Equal(shown, written);
    }

    private static string Line(JsonElement row) => string.Join(" | ",
        [.. Texts.Select(name => Safe(row.GetProperty(name).GetString())), .. Numbers.Select(name => row.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? Text(number.GetDouble()) : ""),
            string.Join("; ", row.GetProperty("reason_codes").EnumerateArray().Select(code => code.GetString()))]);

    private static string Line(IDictionary<string, object> row) => string.Join(" | ",
        [.. Texts.Select(name => (string)row[name]), .. Numbers.Select(name => (string)row[name] is { Length: > 0 } number ? Text(double.Parse(number, CultureInfo.InvariantCulture)) : ""), (string)row["reason_codes"]]);

    // A subject that a spreadsheet would run as a formula is quoted in the file.
    private static string Safe(string? text) => text is null ? "" : text.StartsWith("=HYPERLINK", StringComparison.Ordinal) ? "'" + text : text;

    private static string Text(double number) => (number == 0 ? 0 : number).ToString("G12", CultureInfo.InvariantCulture);
}
