using System.Globalization;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.EndToEnd.Tests.Returns;

/// <summary>A place in one of the reports: the first digits of its file name, and code points, end exclusive.</summary>
public sealed record Place(string Document, int Start, int End)
{
    public static Place Parse(string text)
    {
        var parts = text.Split(':', '-');
        return new(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture));
    }
}

/// <summary>One row of a return, as the file gives it.</summary>
public sealed class ReturnRow(string file, string document, IReadOnlyDictionary<string, string> cells)
{
    public string File => file;

    public string this[string column] => cells[column];

    public IEnumerable<string> Cells => cells.Values;

    public Place Own { get; } = Place.Parse($"{document}:{cells["source_start"]}-{cells["source_end"]}");

    public IReadOnlyList<Place> Restated { get; } =
        [.. cells["restated_at"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Place.Parse)];

    public double? Number(string column) => this[column] is { Length: > 0 } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>A number of the printed unit, in the base unit.</summary>
    public double? InBaseUnits(string column) => Number(column) * ReferenceData.Units.Find(this["unit"])!.Multiplier;

    public override string ToString() => $"{file} {Own.Document}:{Own.Start} {this["indicator_code"]}";
}
