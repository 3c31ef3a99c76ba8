using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using ReformWarehouse.Cli.Options;
using Spectre.Console;

namespace ReformWarehouse.Cli.Output;

/// <summary>Writes the rows of a result in the asked format; the columns decide what each format shows.</summary>
public static class ResultWriter
{
    private const int WidthWithoutTerminal = 160;
    private const int NarrowestColumn = 16;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions IndentedJson = new(Json) { WriteIndented = true };

    public static void Write<T>(TextWriter output, IReadOnlyList<ResultColumn<T>> columns, IReadOnlyList<T> rows, OutputFormat format, Culture culture)
    {
        switch (format)
        {
            case OutputFormat.Table: WriteTable(output, columns, rows, culture); break;
            case OutputFormat.Csv: WriteCsv(output, columns, rows); break;
            case OutputFormat.Json: output.WriteLine(ToJson(rows.Select(row => ToObject(columns, row)))); break;
            case OutputFormat.Jsonl:
                foreach (var row in rows) output.WriteLine(JsonSerializer.Serialize(ToObject(columns, row), Json));
                break;
            case OutputFormat.Html:
                throw new UsageException("这条命令没有 html 格式，请用 table、csv、json 或 jsonl。", "This command has no html format; use table, csv, json or jsonl.");
            default: throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown format.");
        }
    }

    /// <summary>Indented JSON with Chinese as it is.</summary>
    public static string ToJson(object value) => JsonSerializer.Serialize(value, IndentedJson);

    public static Dictionary<string, object?> ToObject<T>(IReadOnlyList<ResultColumn<T>> columns, T row) =>
        columns.ToDictionary(column => column.Name, column => column.Value(row));

    private static void WriteTable<T>(TextWriter output, IReadOnlyList<ResultColumn<T>> columns, IReadOnlyList<T> rows, Culture culture)
    {
        var visible = columns.Where(column => column.Text is not null).ToList();
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in visible)
        {
            var tableColumn = new TableColumn(Markup.Escape(column.Title(culture)));
            table.AddColumn(column.RightAligned ? tableColumn.RightAligned() : tableColumn);
        }

        foreach (var row in rows) table.AddRow([.. visible.Select(column => Markup.Escape(column.Text!(row)))]);
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        // A column narrower than a Han character cannot be laid out.
        console.Profile.Width = Math.Max(Console.IsOutputRedirected ? WidthWithoutTerminal : Console.WindowWidth, Math.Max(100, visible.Count * NarrowestColumn));
        console.Write(table);
        foreach (var line in text.ToString().TrimEnd().Split('\n')) output.WriteLine(line.TrimEnd());
    }

    private static void WriteCsv<T>(TextWriter output, IReadOnlyList<ResultColumn<T>> columns, IReadOnlyList<T> rows)
    {
        // Escaped, so that a spreadsheet program never runs a reported text as a formula.
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            InjectionOptions = InjectionOptions.Escape,
            InjectionCharacters = ['=', '@', '\t', '\r', '\n'],
            NewLine = "\n",
        };
        using var csv = new CsvWriter(output, configuration, leaveOpen: true);
        foreach (var column in columns) csv.WriteField(column.Name);
        csv.NextRecord();
        foreach (var row in rows)
        {
            foreach (var column in columns) csv.WriteField(CsvText(column.Value(row)));
            csv.NextRecord();
        }
    }

    /// <summary>A text that a spreadsheet would compute though it has no equals sign: a sign, or an operator in full width, before anything but a number.</summary>
    private static bool IsSignedFormula(string text) =>
        text.Length > 1 && text[0] is '+' or '-' or '＋' or '－' or '＝' or '＠' && !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string? CsvText(object? value) => value switch
    {
        null => null,
        bool flag => flag ? "true" : "false",
        string text => IsSignedFormula(text) ? "'" + text : text,
        System.Text.Json.Nodes.JsonNode node => node.ToJsonString(Json),
        System.Collections.IEnumerable list => string.Join("; ", list.Cast<object>().Select(CsvText)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
