using Xunit;

namespace ReformWarehouse.EndToEnd.Tests.Returns;

/// <summary>A test that needs the annotated reports beside the repository; skipped, with the reason, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (Shared is null) Skip = "../shared with the annotated reports is not here.";
    }

    /// <summary>The repository's root.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder beside the repository; null where it is absent.</summary>
    public static string? Shared { get; } =
        Path.GetFullPath(Path.Combine(Repository, "..", "shared")) is var path && Directory.Exists(Path.Combine(path, "gold")) ? path : null;

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ReformWarehouse.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("ReformWarehouse.sln is in no folder above the tests.");
    }
}
