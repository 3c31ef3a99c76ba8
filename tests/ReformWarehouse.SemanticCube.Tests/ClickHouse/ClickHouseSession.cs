using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReformWarehouse.SemanticCube.Tests.ClickHouse;

/// <summary>ClickHouse itself, in process in Node.js (<c>tests/interop/session.mjs</c>): one for all tests, one request at a time.</summary>
internal sealed class ClickHouseSession
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Lazy<ClickHouseSession> One = new(() => new ClickHouseSession());

    private readonly Process process;

    private ClickHouseSession()
    {
        process = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder(), "session.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => process.StandardInput.Close();
    }

    /// <summary>Why there is no ClickHouse here; null when there is.</summary>
    public static string? Absent =>
        Environment.GetEnvironmentVariable("REFORM_INTEROP") == "1" ? null : "REFORM_INTEROP is not 1 (see tests/interop/README.md)";

    public static ClickHouseSession Instance => One.Value;

    /// <summary>Runs the statements, then those of a question, with its parameters; the last one's rows.</summary>
    public (List<string> Columns, List<JsonElement[]> Rows) Ask(IEnumerable<string> statements, IReadOnlyList<string>? question = null, IEnumerable<(string Name, object? Value)>? parameters = null)
    {
        lock (process)
        {
            process.StandardInput.WriteLine(JsonSerializer.Serialize(new { statements, question = question ?? [], parameters = (parameters ?? []).ToDictionary(parameter => parameter.Name, parameter => parameter.Value) }, Json));
            process.StandardInput.Flush();
            var line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("ClickHouse ended; see standard error.");
            var answer = JsonDocument.Parse(line).RootElement;
            if (answer.TryGetProperty("error", out var error)) throw new InvalidOperationException($"{error.GetString()}\n{string.Join(";\n", question ?? [])}");
            return ([.. answer.GetProperty("columns").EnumerateArray().Select(name => name.GetString()!)],
                [.. answer.GetProperty("rows").EnumerateArray().Select(row => row.EnumerateArray().ToArray())]);
        }
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ReformWarehouse.sln")))
                return Path.Combine(folder.FullName, "tests", "interop");
        throw new DirectoryNotFoundException("tests/interop");
    }
}
