using System.Text.Json.Nodes;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Vectors;

/// <summary>The shared test vectors beside the repository; absent on machines that only have the repository.</summary>
internal static class SharedVectors
{
    public static string? Path { get; } = Find();

    public static string? SkipReason => Path is null ? "The folder 'shared' with vectors/vectors.json does not lie beside the repository." : null;

    public static IReadOnlyList<JsonObject> Cases { get; } =
        Path is null ? [] : [.. JsonNode.Parse(File.ReadAllText(Path))!["cases"]!.AsArray().Select(c => c!.AsObject())];

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(System.IO.Path.Combine(folder.FullName, "ReformWarehouse.sln")))
                continue;
            var file = System.IO.Path.Combine(folder.Parent?.FullName ?? "", "shared", "vectors", "vectors.json");
            return File.Exists(file) ? file : null;
        }

        return null;
    }
}

/// <summary>A fact that needs the shared vectors and is skipped, with the reason, without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedVectorsFactAttribute : FactAttribute
{
    public SharedVectorsFactAttribute() => Skip = SharedVectors.SkipReason;
}

/// <summary>A theory over the shared vectors, skipped with the reason without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedVectorsTheoryAttribute : TheoryAttribute
{
    public SharedVectorsTheoryAttribute() => Skip = SharedVectors.SkipReason;
}
