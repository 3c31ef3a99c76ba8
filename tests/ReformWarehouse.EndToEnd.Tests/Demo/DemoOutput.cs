using System.Diagnostics;
using System.Text.Json;

namespace ReformWarehouse.EndToEnd.Tests.Demo;

/// <summary>One run of the real program: <c>reform demo --format json</c> into a fresh lake, read as a machine would.</summary>
public sealed class DemoOutput : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reform-demo-test-");
    private readonly JsonDocument document;

    public DemoOutput()
    {
        Lake = Path.Combine(folder.FullName, "lake");
        document = JsonDocument.Parse(Run("demo", "--lake", Lake, "--format", "json"));
    }

    public string Lake { get; }

    public JsonElement Root => document.RootElement;

    /// <summary>Rows of a table for one indicator and, where given, one jurisdiction and benchmark.</summary>
    public IReadOnlyList<JsonElement> Rows(string table, string indicator, string? jurisdiction = null, string? benchmark = null) =>
        [.. Table(table).Where(row => row.GetProperty("indicator_code").GetString() == indicator
            && (jurisdiction is null || row.GetProperty("jurisdiction_code").GetString() == jurisdiction)
            && (benchmark is null || row.GetProperty("benchmark_code").GetString() == benchmark))];

    public IEnumerable<JsonElement> Table(string name) => Root.GetProperty("tables").EnumerateArray()
        .Single(table => table.GetProperty("name").GetString() == name).GetProperty("rows").EnumerateArray();

    /// <summary>Runs the program and returns standard output; fails on any exit code but 0.</summary>
    public static string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "reform.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Xunit.Assert.True(process.ExitCode == 0, $"reform {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.Result}");
        return output;
    }

    public void Dispose()
    {
        document.Dispose();
        folder.Delete(recursive: true);
    }
}
