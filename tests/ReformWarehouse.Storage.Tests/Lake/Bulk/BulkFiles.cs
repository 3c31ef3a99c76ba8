using System.Globalization;
using System.Text;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Lake.Bulk;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Storage.Tests.Lake.Bulk;

/// <summary>A lake with the reference data, and the two files of a bulk load beside it.</summary>
internal sealed class BulkFiles : IDisposable
{
    private const string Header = "report_code,received_at,row_number,indicator_code,jurisdiction_code,year,temporal,value,unit,bound,numerator,denominator,obs_status\n";

    private readonly TemporaryFolder _folder = new();
    private readonly StringBuilder _reports = new("report_code,title,issuer,jurisdiction_code,issued_year,received_at\n");
    private readonly StringBuilder _values = new(Header);

    public BulkFiles()
    {
        Lake = DataLake.OpenOrCreate(_folder["lake"]);
        new ReferenceWriter(Lake, "test", TimeProvider.System).EnsureLoaded();
    }

    public DataLake Lake { get; }

    public BulkFiles Report(string code, string receivedAt = "2024-02-01 00:00:00+00")
    {
        _reports.Append(CultureInfo.InvariantCulture, $"{code},合成报表,合成,530000,2024,{receivedAt}\n");
        return this;
    }

    public BulkFiles Value(
        string report, int row, string indicator = "PTY_NEW", string jurisdiction = "530000", string year = "2023", string value = "20", string unit = "人",
        string bound = "=", string temporal = "annual_flow", string numerator = "", string denominator = "", string status = "A", string receivedAt = "2024-02-01 00:00:00+00")
    {
        _values.Append(CultureInfo.InvariantCulture, $"{report},{receivedAt},{row},{indicator},{jurisdiction},{year},{temporal},{value},{unit},{bound},{numerator},{denominator},{status}\n");
        return this;
    }

    public BulkFiles Line(string line)
    {
        _values.Append(line).Append('\n');
        return this;
    }

    public BulkResult? Load(string key = "one")
    {
        File.WriteAllText(_folder["reports.csv"], _reports.ToString());
        File.WriteAllText(_folder["values.csv"], _values.ToString());
        return new BulkLoad(Lake, "test", new DuckDbSettings { Threads = 2 }).Run(key, _folder["reports.csv"], _folder["values.csv"]);
    }

    public IReadOnlyList<string> Query(string sql)
    {
        using var session = Lake.OpenSession();
        return session.Engine.Query(sql, row => string.Join(' ', Enumerable.Range(0, row.FieldCount).Select(i => row.IsDBNull(i) ? "-" : Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture))));
    }

    public IReadOnlyList<string> Rejections() => Query("select place, rule from fact_rejection order by place, rule");

    public void Dispose() => _folder.Dispose();
}
