using System.Globalization;

namespace ReformWarehouse.SemanticCube.Compilation;

/// <summary>How a hidden cell is named in the list that is bound to a statement.</summary>
public static class HiddenCell
{
    public static string Key(string indicator, string jurisdiction, int year) => string.Create(CultureInfo.InvariantCulture, $"{indicator}|{jurisdiction}|{year}");

    /// <summary>The same, of a row.</summary>
    internal static string Sql(string indicator, string jurisdiction, string year) => $"concat({indicator}, '|', {jurisdiction}, '|', {year})";
}
