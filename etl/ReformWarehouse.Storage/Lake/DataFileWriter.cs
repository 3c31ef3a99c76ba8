using System.Globalization;
using System.Security.Cryptography;
using DuckDB.NET.Data;
using ReformWarehouse.Storage.DeltaLake;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Lake;

/// <summary>
/// Writes the rows of a query as one Parquet file of a table: in the table's columns, types and order, with statistics, durable when it returns.
/// </summary>
internal sealed class DataFileWriter(DuckDBConnection connection, TableSnapshot table)
{
    private readonly DeltaSchema _schema = DeltaSchema.Parse(table.State.Metadata.SchemaString);

    /// <returns>Null when the query has no rows: an empty file would only be in the way.</returns>
    /// <exception cref="LakeException">Columns are missing or unknown, a value does not fit its type, a required value is null, or the disk refused.</exception>
    public DataFile? Write(string query, bool sorted = true)
    {
        QueryColumns.Check(connection, query, _schema, table.Table.Folder);
        var name = $"part-{Guid.NewGuid():N}.parquet";
        var path = Path.Combine(table.Table.Folder, name);
        try
        {
            var copied = Copy(query, path, sorted);
            if (copied.Rows == 0)
            {
                File.Delete(path);
                return null;
            }

            RefuseNulls(copied);
            return LakeIo.Guard(path, () => Finish(name, path, copied));
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private CopyResult Copy(string query, string path, bool sorted)
    {
        var columns = string.Join(", ", _schema.Fields.Select(field =>
            $"cast({SqlText.Name(field.Name)} as {field.DuckDbType}) as {SqlText.Name(field.Name)}"));
        var order = !sorted || table.Definition.SortColumns.Count == 0
            ? ""
            : " order by " + string.Join(", ", table.Definition.SortColumns.Select(SqlText.Name));
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture,
            $"copy (select {columns} from ({query}){order}) to {SqlText.Literal(path)} (format parquet, compression zstd, return_stats)");
        try
        {
            using var reader = command.ExecuteReader();
            return CopyResult.Read(reader);
        }
        catch (DuckDBException error)
        {
            throw DuckDbFailure.Translate(error, path, LakeError.SchemaMismatch);
        }
    }

    private void RefuseNulls(CopyResult copied)
    {
        var broken = _schema.Fields
            .Where(field => !field.Nullable && copied.Columns.TryGetValue(field.Name, out var of) && of.NullCount > 0)
            .Select(field => $"{field.Name}: {copied.Columns[field.Name].NullCount} null")
            .ToList();
        if (broken.Count > 0) throw new LakeException(LakeError.SchemaMismatch, table.Table.Folder, string.Join(", ", broken));
    }

    private DataFile Finish(string name, string path, CopyResult copied)
    {
        PosixFile.Sync(path);
        PosixFile.Sync(table.Table.Folder);
        using var content = File.OpenRead(path);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        return new(path, name, copied.Rows, content.Length, FileStatistics.ToJson(copied.Rows, _schema, copied.Columns), hash,
            TableSnapshot.Fingerprint(table.State.Metadata.SchemaString));
    }
}
