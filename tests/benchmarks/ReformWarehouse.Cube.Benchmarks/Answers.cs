using System.Data.Common;
using System.Globalization;
using ReformWarehouse.SemanticCube.Answers;

namespace ReformWarehouse.Cube.Benchmarks;

/// <summary>Answers as sets of cells, to prove that both sides computed the same before their times are set against each other.</summary>
internal static class Answers
{
    public static Dictionary<string, (double Value, double? Measure)> Of(CubeAnswer answer, string? measure) => answer.Rows.Where(row => row.Value is not null)
        .ToDictionary(row => Key(row.IndicatorCode, row.JurisdictionCode, row.Year), row => (row.Value!.Value, measure is null ? null : row.Number(measure)));

    public static Dictionary<string, (double Value, double? Measure)> Read(DbCommand command, string sql, string? measure)
    {
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var cells = new Dictionary<string, (double, double?)>();
        while (reader.Read())
            cells.Add(Key(reader.GetString(0), reader.GetString(1), reader.GetInt32(2)),
                (Number(reader.GetValue(3)), measure is null || reader.IsDBNull(4) ? null : Number(reader.GetValue(4))));
        return cells;
    }

    /// <summary>Reads every row and throws it away.</summary>
    public static void Drain(DbCommand command, string sql)
    {
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            for (var index = 0; index < reader.FieldCount; index++) _ = reader.GetValue(index);
    }

    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static int RequireEqual(string name, Dictionary<string, (double Value, double? Measure)> left, Dictionary<string, (double Value, double? Measure)> right)
    {
        var different = left.Keys.Union(right.Keys).Where(key => !left.TryGetValue(key, out var a) || !right.TryGetValue(key, out var b)
            || !Near(a.Value, b.Value) || a.Measure is null != b.Measure is null || (a.Measure is { } x && !Near(x, b.Measure!.Value))).ToList();
        return different.Count == 0
            ? left.Count
            : throw new InvalidOperationException($"{name}: {different.Count} cells differ, first {different[0]}: {left.GetValueOrDefault(different[0])} against {right.GetValueOrDefault(different[0])}");
    }

    private static string Key(string indicator, string jurisdiction, int year) => string.Create(CultureInfo.InvariantCulture, $"{indicator}|{jurisdiction}|{year}");

    private static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-7 * Math.Max(1, Math.Abs(a));
}
