using DuckDB.NET.Data;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Cube;

/// <summary>Computes the cells of some indicators over all years and divisions and writes them to files of a new name.</summary>
internal sealed class AggregateWriter(DuckDBConnection connection, string folder)
{
    /// <summary>Every division that was ever more than a county.</summary>
    private const string IsUpper = "jurisdiction_code in (select jurisdiction_code from cube_jurisdiction where level <> 'county' or jurisdiction_code like '____00')";

    private readonly SessionHolding holding = new(connection);
    private readonly List<int> years = connection.Read("select distinct year from counting_observation order by all", row => row.GetInt32(0));

    public AggregateGroup Write(IReadOnlyDictionary<string, string> fingerprints)
    {
        holding.Compute([.. fingerprints.Keys], years);
        var name = Guid.NewGuid().ToString("N");
        return new(fingerprints, Copy($"where {IsUpper}", $"upper-{name}.parquet"), Copy($"where not {IsUpper}", $"counties-{name}.parquet"),
            connection.Read($"select count(*) from {CubeAggregate.Cells.Name} where not {IsUpper}", row => row.GetInt64(0)).Single());
    }

    private AggregateFile Copy(string where, string file)
    {
        var path = Path.Combine(folder, file);
        connection.Execute($"copy (select {AggregateColumns.Written} from {CubeAggregate.Cells.Name} {where} order by {string.Join(", ", CubeAggregate.Cells.Key)}) to {SqlText.Literal(path)} (format parquet, compression zstd)");
        return new AggregateFile(file, new FileInfo(path).Length);
    }
}
