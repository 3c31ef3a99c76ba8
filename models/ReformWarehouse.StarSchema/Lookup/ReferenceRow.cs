using System.Globalization;
using CsvHelper;

namespace ReformWarehouse.StarSchema.Lookup;

/// <summary>The current row of a reference file, cell by cell.</summary>
internal sealed class ReferenceRow(IParser parser)
{
    private readonly Dictionary<string, DateOnly> dates = new(StringComparer.Ordinal);

    public string Text(int column) =>
        parser[column] is { Length: > 0 } text ? text : throw new FormatException($"cell {column + 1} is empty");

    public string? Optional(int column) => parser[column] is { Length: > 0 } text ? text : null;

    public int Integer(int column) => int.Parse(Text(column), CultureInfo.InvariantCulture);

    public double Number(int column) => double.Parse(Text(column), CultureInfo.InvariantCulture);

    public double? OptionalNumber(int column) => Optional(column) is null ? null : Number(column);

    public DateOnly Date(int column)
    {
        var text = Text(column);
        if (!dates.TryGetValue(text, out var date))
            dates[text] = date = DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return date;
    }

    public bool Flag(int column) => Text(column) switch
    {
        "true" => true,
        "false" => false,
        var other => throw new FormatException($"'{other}' is neither true nor false"),
    };

    public IReadOnlyList<string> List(int column) => Optional(column)?.Split(';') ?? [];
}
