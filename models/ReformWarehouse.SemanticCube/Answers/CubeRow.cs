using System.Globalization;
using ReformWarehouse.Observations;

namespace ReformWarehouse.SemanticCube.Answers;

/// <summary>One cell of an answer: its coordinates, value, parts, coverage and measures by column name.</summary>
public sealed class CubeRow(IReadOnlyDictionary<string, int> positions, object?[] values)
{
    /// <summary>The code under which the row for all selected jurisdictions together stands.</summary>
    public const string TotalCode = "*";

    /// <summary>A column's value: text, number or null.</summary>
    /// <exception cref="KeyNotFoundException">The answer has no such column.</exception>
    public object? this[string column] => positions.TryGetValue(column, out var position)
        ? values[position]
        : throw new KeyNotFoundException($"The answer has no column '{column}'.");

    public string IndicatorCode => (string)this["indicator_code"]!;

    /// <summary><see cref="TotalCode"/> for the total or the group.</summary>
    public string JurisdictionCode => (string)this["jurisdiction_code"]!;

    /// <summary>Last year of the period.</summary>
    public int Year => Convert.ToInt32(this["year"], CultureInfo.InvariantCulture);

    /// <summary>First year of the period; equal to <see cref="Year"/> unless a span was asked for.</summary>
    public int FirstYear => Convert.ToInt32(this["first_year"], CultureInfo.InvariantCulture);

    public bool IsTotal => Number("is_total") == 1;

    /// <summary>In the indicator's base unit; null when the status says why.</summary>
    public double? Value => Number("value");

    public CellStatus Status => CellCodes.Status.Parse((string?)this["status"]);

    /// <summary>Null when there is no value.</summary>
    public CellOrigin? Origin => this["origin"] is string code ? CellCodes.Origin.Parse(code) : null;

    /// <summary>Null when there is no value.</summary>
    public Bound? Bound => this["bound"] is string code ? CodeLists.Bound.Parse(code) : null;

    public double? Number(string column) => this[column] is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;

    public string? Text(string column) => (string?)this[column];
}
