using System.Diagnostics;
using System.Text.Json;

namespace ReformWarehouse.Storage.Tests.Interop;

/// <summary>Runs the readers under <c>tests/interop</c> in Node.js.</summary>
internal static class IndependentReader
{
    /// <summary>The rows of a ClickHouse query; <c>{table}</c> in it becomes the Delta table in the folder.</summary>
    public static List<JsonElement> ClickHouse(string tableFolder, string sql) =>
        Run("query.mjs", tableFolder, sql.Replace("{table}", $"deltaLakeLocal('{tableFolder}')", StringComparison.Ordinal));

    /// <summary>The schema of a Parquet file, then its rows.</summary>
    public static List<JsonElement> Parquet(string path) => Run("parquet.mjs", Path.GetDirectoryName(path)!, "", path);

    private static List<JsonElement> Run(string script, string workingFolder, string input, params string[] arguments)
    {
        // ClickHouse only reads below the folder that it was started in.
        var start = new ProcessStartInfo("node", [Path.Combine(Folder(), script), .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(workingFolder)!,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)]
            : throw new InvalidOperationException($"{script}: {errors.Result}");
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ReformWarehouse.sln")))
                return Path.Combine(folder.FullName, "tests", "interop");
        throw new DirectoryNotFoundException("tests/interop");
    }
}
