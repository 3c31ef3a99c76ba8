using System.Globalization;
using CsvHelper;

namespace ReformWarehouse.EndToEnd.Tests.Returns;

/// <summary>The sample returns, read as plain cells so that the test does not lean on the program's own reader.</summary>
internal static class SampleReturns
{
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.GetFiles(Path.Combine(SharedFactAttribute.Repository, "etl", "samples", "returns"), "*.csv").Order(StringComparer.Ordinal)];

    public static IReadOnlyDictionary<string, string> Metadata(string file) =>
        File.ReadLines(file).TakeWhile(line => line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => line[2..].Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);

    public static IReadOnlyList<string> Header(string file) => File.ReadLines(file).First(line => !line.StartsWith('#')).Split(',');

    public static IReadOnlyList<ReturnRow> Rows(string file)
    {
        var metadata = Metadata(file);
        using var reader = new StringReader(string.Join('\n', File.ReadLines(file).Skip(metadata.Count)));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<ReturnRow>();
        while (csv.Read())
            rows.Add(new(Path.GetFileName(file), metadata["source_document"][..3],
                csv.HeaderRecord!.Select((column, index) => (column, csv[index]!)).ToDictionary(pair => pair.column, pair => pair.Item2)));
        return rows;
    }

    public static IReadOnlyList<ReturnRow> AllRows { get; } = [.. Files.SelectMany(Rows)];
}
