using System.Globalization;
using ReformWarehouse.StarSchema.Lookup;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Lake.Bulk;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.SemanticCube.Tests.Aggregates;

/// <summary>A lake in a folder with the reference data and invented returns of Yunnan's counties and some prefectures, loaded as a bulk.</summary>
internal sealed class CountyReturns : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("reform-cube-").FullName;
    private int loads;

    public CountyReturns()
    {
        Lake = DataLake.Create(Path.Combine(folder, "lake"));
        new ReferenceWriter(Lake, "test", TimeProvider.System).EnsureLoaded();
    }

    public DataLake Lake { get; }

    public static string[] Counties { get; } =
        [.. new[] { "530900", "532900" }.SelectMany(prefecture => ReferenceData.Jurisdictions.ChildrenOf(prefecture, new DateOnly(2022, 12, 31))).Select(county => county.Code)];

    /// <summary>One return per division and year; a second one of the same division and year takes the first one's place.</summary>
    public void Load(string received, IEnumerable<(string Division, int Year, string Indicator, string Unit, double Value)> figures)
    {
        var (reports, values) = (Path.Combine(folder, $"reports-{++loads}.csv"), Path.Combine(folder, $"values-{loads}.csv"));
        var byReturn = figures.GroupBy(figure => (figure.Division, figure.Year)).OrderBy(group => group.Key).ToList();
        File.WriteAllLines(reports, byReturn.Select(group => Line(Code(group.Key), "invented return", "test", group.Key.Division, group.Key.Year + 1, received))
            .Prepend("report_code,title,issuer,jurisdiction_code,issued_year,received_at"));
        File.WriteAllLines(values, byReturn.SelectMany(group => group.OrderBy(figure => figure.Indicator, StringComparer.Ordinal).Select((figure, row) =>
                Line(Code(group.Key), received, row + 1, figure.Indicator, figure.Division, figure.Year, "level_at_year", figure.Value, figure.Unit, "=", "", "", "A")))
            .Prepend("report_code,received_at,row_number,indicator_code,jurisdiction_code,year,temporal,value,unit,bound,numerator,denominator,obs_status"));
        new BulkLoad(Lake, "test", new DuckDbSettings()).Run($"load-{loads}", reports, values);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Code((string Division, int Year) key) => string.Create(CultureInfo.InvariantCulture, $"{key.Division}-{key.Year}");

    private static string Line(params object[] values) => string.Join(',', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));
}
