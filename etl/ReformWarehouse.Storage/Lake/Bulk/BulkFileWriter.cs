using System.Globalization;
using System.Security.Cryptography;
using DuckDB.NET.Data;
using ReformWarehouse.Storage.DeltaLake;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Lake.Bulk;

/// <summary>
/// Writes the rows of a query as one Parquet file of a table, in the order in which they come. Optional columns that the query does not yield are left
/// out of the file: every reader of Delta takes them for null, and a column of nulls costs as much to write as a column of numbers.
/// </summary>
internal sealed class BulkFileWriter(DuckDBConnection connection, TableSnapshot table)
{
    private readonly DeltaSchema _schema = DeltaSchema.Parse(table.State.Metadata.SchemaString);

    /// <returns>The file, durable once <see cref="Finish"/> has returned it, and what DuckDB says of its columns; no file when there are no rows.</returns>
    /// <exception cref="LakeException">A required column is missing, a column is unknown, or the disk refused.</exception>
    /// <param name="query">A select over the session's relations.</param>
    /// <param name="keepsEmpty">Whether a file without rows stays, to be read before it is thrown away.</param>
    public (string? Path, CopyResult Copied) Write(string query, bool keepsEmpty = false)
    {
        var given = QueryColumns.CheckRequired(connection, query, _schema, table.Table.Folder);
        var path = System.IO.Path.Combine(table.Table.Folder, $"part-{Guid.NewGuid():N}.parquet");
        var columns = string.Join(", ", _schema.Fields.Where(field => given.Contains(field.Name)).Select(field => SqlText.Name(field.Name)));
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = string.Create(CultureInfo.InvariantCulture,
                $"copy (select {columns} from ({query})) to {SqlText.Literal(path)} (format parquet, compression zstd, dictionary_size_limit 4096, return_stats)");
            using var reader = command.ExecuteReader();
            var copied = CopyResult.Read(reader);
            if (copied.Rows > 0 || keepsEmpty) return (path, copied);
            File.Delete(path);
            return (null, copied);
        }
        catch (DuckDBException error)
        {
            File.Delete(path);
            throw DuckDbFailure.Translate(error, path, LakeError.SchemaMismatch);
        }
    }

    /// <summary>Makes a written file durable and describes it for the commit.</summary>
    /// <exception cref="LakeException">A required column holds nulls, or the disk refused.</exception>
    public DataFile Finish(string path, CopyResult copied)
    {
        var broken = _schema.Fields.Where(field => !field.Nullable && copied.Columns[field.Name].NullCount > 0).Select(field => field.Name).ToList();
        if (broken.Count > 0) throw new LakeException(LakeError.SchemaMismatch, table.Table.Folder, $"null: {string.Join(", ", broken)}");
        return LakeIo.Guard(path, () =>
        {
            PosixFile.Sync(path);
            PosixFile.Sync(table.Table.Folder);
            using var content = File.OpenRead(path);
            return new DataFile(path, System.IO.Path.GetFileName(path), copied.Rows, content.Length, FileStatistics.ToJson(copied.Rows, _schema, copied.Columns),
                Convert.ToHexStringLower(SHA256.HashData(content)), TableSnapshot.Fingerprint(table.State.Metadata.SchemaString))
            {
                Absent = [.. _schema.Fields.Select(field => field.Name).Where(name => !copied.Columns.ContainsKey(name))],
            };
        });
    }
}
