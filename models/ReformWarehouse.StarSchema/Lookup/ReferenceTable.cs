using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ReformWarehouse.StarSchema.Lookup;

/// <summary>
/// One embedded reference file, read cell by cell: reference data are part of the program, so a wrong cell is a defect and throws.
/// CsvHelper's parser alone, without its record mapping, keeps start-up short.
/// </summary>
internal static class ReferenceTable
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { Mode = CsvMode.RFC4180 };

    /// <param name="file">Name of the file, such as <c>indicators.csv</c>.</param>
    /// <param name="columns">The header that the file must have, in this order.</param>
    /// <param name="read">Makes one record of one row.</param>
    /// <exception cref="InvalidDataException">The file is missing, its header differs, or a row cannot be read; the message names file and line.</exception>
    public static IReadOnlyList<T> Read<T>(string file, string[] columns, Func<ReferenceRow, T> read)
    {
        using var stream = typeof(ReferenceTable).Assembly.GetManifestResourceStream("reference/" + file)
            ?? throw new InvalidDataException($"Reference file '{file}' is not embedded in {typeof(ReferenceTable).Assembly.GetName().Name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        using var parser = new CsvParser(reader, Configuration);
        if (!parser.Read() || !parser.Record!.AsSpan().SequenceEqual(columns))
            throw new InvalidDataException($"Reference file '{file}' must have the header {string.Join(',', columns)}.");

        var row = new ReferenceRow(parser);
        var records = new List<T>();
        while (parser.Read())
        {
            try
            {
                if (parser.Count != columns.Length) throw new FormatException($"{parser.Count} cells instead of {columns.Length}");
                records.Add(read(row));
            }
            catch (FormatException fault)
            {
                throw new InvalidDataException($"Reference file '{file}', line {parser.RawRow}: {fault.Message}", fault);
            }
        }

        return records;
    }
}
