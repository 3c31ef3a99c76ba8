using System.Security.Cryptography;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.EndToEnd.Tests;

/// <summary>What a lake holds, read past the program's commands.</summary>
internal static class LakeContent
{
    /// <summary>The rows of a query over the lake's tables, each as its cells.</summary>
    public static IReadOnlyList<IReadOnlyList<object>> Query(string folder, string sql)
    {
        using var session = DataLake.Open(folder).OpenSession();
        return session.Engine.Query(sql, row => (IReadOnlyList<object>)[.. Enumerable.Range(0, row.FieldCount).Select(row.GetValue)]);
    }

    public static long Count(string folder, string table) => (long)Query(folder, $"select count(*) from {table}")[0][0];

    /// <summary>Every file of the lake with the hash of its bytes.</summary>
    public static IReadOnlyDictionary<string, string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));

    /// <summary>Fails when any commit, checkpoint or data file is not what was promised.</summary>
    public static void MustBeWhole(string folder) => Xunit.Assert.Empty(DataLake.Open(folder).Verify());
}
