using System.Numerics;
using DuckDB.NET.Data;
using ReformWarehouse.SemanticCube.Answers;

namespace ReformWarehouse.Storage.Cube;

/// <summary>Reads the rows of an answer. Texts are codes and few, so each is kept once.</summary>
internal static class AnswerReading
{
    public static CubeAnswer Read(DuckDBCommand command)
    {
        using var reader = command.ExecuteReader();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var positions = columns.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        var readers = columns.Select((_, index) => Of(reader.GetFieldType(index))).ToArray();
        var rows = new List<CubeRow>();
        while (reader.Read())
        {
            var values = new object?[readers.Length];
            for (var index = 0; index < values.Length; index++)
                if (!reader.IsDBNull(index)) values[index] = readers[index](reader, index);
            rows.Add(new CubeRow(positions, values));
        }

        return new CubeAnswer(columns, rows);
    }

    private static Func<DuckDBDataReader, int, object> Of(Type type)
    {
        if (type == typeof(double)) return (reader, index) => reader.GetDouble(index);
        if (type == typeof(int)) return (reader, index) => reader.GetInt32(index);
        if (type == typeof(string)) return (reader, index) => reader.GetString(index);
        // Sums of whole numbers come as 128-bit integers; counts fit into 64.
        if (type == typeof(BigInteger)) return (reader, index) => (long)(BigInteger)reader.GetValue(index);
        return (reader, index) => reader.GetValue(index);
    }
}
