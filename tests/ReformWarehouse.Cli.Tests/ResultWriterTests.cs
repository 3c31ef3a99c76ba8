using System.Text.Json;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using Xunit;

namespace ReformWarehouse.Cli.Tests;

public class ResultWriterTests
{
    private sealed record Row(string Name, double? Value);

    private static readonly ResultColumn<Row>[] Columns =
    [
        new("name", "名称", "name", row => row.Name, row => row.Name),
        new("value", "数值", "value", row => row.Value, row => row.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "—") { RightAligned = true },
        new("for_machines", "", "", _ => new[] { "a", "b" }),
    ];

    [Fact]
    public void Csv_has_every_column_and_null_is_empty_and_not_zero() =>
        Assert.Equal("name,value,for_machines\n昆明,1.5,a; b\n大理,,a; b\n", Write(OutputFormat.Csv, new("昆明", 1.5), new("大理", null)));

    [Theory]
    [InlineData("=cmd()")]
    [InlineData("@SUM(A1)")]
    [InlineData("+1+cmd|' /C calc'!A0")]
    [InlineData("-2+3+cmd()")]
    [InlineData("＝1+1")]
    [InlineData("\t=1")]
    [InlineData("\n=1")]
    public void Csv_never_hands_a_formula_to_a_spreadsheet(string text)
    {
        var written = Write(OutputFormat.Csv, new Row(text, 1))["name,value,for_machines\n".Length..].TrimStart('"');
        Assert.StartsWith("'" + text.Split('"')[0], written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-12.5")]
    [InlineData("+3")]
    [InlineData("-")]
    [InlineData("——")]
    public void Csv_leaves_signed_numbers_and_marks_as_they_are(string text) =>
        Assert.Equal($"name,value,for_machines\n{text},-1.5,a; b\n", Write(OutputFormat.Csv, new Row(text, -1.5)));

    [Fact]
    public void Json_keeps_names_numbers_nulls_and_Chinese()
    {
        var text = Write(OutputFormat.Json, new Row("昆明", null));
        Assert.Contains("昆明", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        Assert.Equal(JsonValueKind.Null, json.RootElement[0].GetProperty("value").ValueKind);
        Assert.Equal(2, json.RootElement[0].GetProperty("for_machines").GetArrayLength());
    }

    [Fact]
    public void Jsonl_has_one_object_a_line() =>
        Assert.All(Write(OutputFormat.Jsonl, new("a", 1), new("b", 2)).TrimEnd('\n').Split('\n'), line => JsonDocument.Parse(line).Dispose());

    [Fact]
    public void A_table_shows_people_their_columns_in_their_language()
    {
        var text = Write(OutputFormat.Table, new Row("昆明", 1.5));
        Assert.Contains("名称", text, StringComparison.Ordinal);
        Assert.Contains("1.5", text, StringComparison.Ordinal);
        Assert.DoesNotContain("for_machines", text, StringComparison.Ordinal);
    }

    private static string Write(OutputFormat format, params Row[] rows)
    {
        var output = new StringWriter { NewLine = "\n" };
        ResultWriter.Write(output, Columns, rows, format, Culture.Zh);
        return output.ToString();
    }
}
