using Xunit;

namespace ReformWarehouse.SemanticCube.Tests;

/// <summary>A test that reads the shared folder beside the repository; skipped, with the reason, where it is absent.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (Folder is null) Skip = "The folder 'shared' is not beside the repository.";
    }

    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ReformWarehouse.sln")))
                return Path.Combine(folder.Parent!.FullName, "shared") is var shared && Directory.Exists(shared) ? shared : null;
        return null;
    }
}
