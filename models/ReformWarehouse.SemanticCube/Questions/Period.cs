using System.Globalization;

namespace ReformWarehouse.SemanticCube.Questions;

/// <summary>A calendar year, or a span of calendar years, both ends inclusive.</summary>
public readonly record struct Period(int FirstYear, int LastYear)
{
    public static Period Year(int year) => new(year, year);

    public bool IsYear => FirstYear == LastYear;

    public IEnumerable<int> Years => Enumerable.Range(FirstYear, LastYear - FirstYear + 1);

    /// <summary><c>2025</c> or <c>2021-2025</c>.</summary>
    public override string ToString() => IsYear
        ? LastYear.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{FirstYear}-{LastYear}");

    public static bool TryParse(string text, out Period period)
    {
        period = default;
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var first = dash < 0 ? text : text[..dash];
        var last = dash < 0 ? text : text[(dash + 1)..];
        if (!int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            || !int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            || from < Earliest || to > Latest || from > to)
            return false;
        period = new(from, to);
        return true;
    }

    /// <summary>The calendar of the warehouse (dim_year), both inclusive.</summary>
    public const int Earliest = 1949;

    public const int Latest = 2100;

    /// <summary>How periods are written, for errors.</summary>
    public static readonly string WrittenZh = $"年份写作 2024，年段写作 2021-2025，均在 {Earliest} 到 {Latest} 之间。";

    public static readonly string WrittenEn = $"write a year as 2024, a span as 2021-2025, both within {Earliest} and {Latest}.";
}
