using System.Globalization;

namespace ReformWarehouse.Ingestion.Xlsx;

/// <summary>Cell references: <c>C5</c> is row 5, column 3.</summary>
public static class XlsxAddress
{
    public const int LastRow = 1_048_576;
    public const int LastColumn = 16_384;

    public static string ToText(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{ColumnName(column)}{row}");

    public static string ColumnName(int column)
    {
        var name = "";
        for (; column > 0; column = (column - 1) / 26) name = (char)('A' + (column - 1) % 26) + name;
        return name;
    }

    /// <returns>False when the text is no reference inside the limits of a worksheet.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out int row, out int column)
    {
        (row, column) = (0, 0);
        var at = 0;
        for (; at < text.Length && at < 4 && char.IsAsciiLetterUpper(text[at]); at++) column = column * 26 + text[at] - 'A' + 1;
        return column is > 0 and <= LastColumn
            && int.TryParse(text[at..], NumberStyles.None, CultureInfo.InvariantCulture, out row) && row is > 0 and <= LastRow;
    }
}
