using Xunit;

namespace ReformWarehouse.StarSchema.Tests.Reference;

/// <summary>A test that needs the material beside the repository; skipped, with the reason, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string relativePath)
    {
        if (Find(relativePath) is null) Skip = $"../shared/{relativePath} is not here.";
    }

    public static string Path(string relativePath) => Find(relativePath) ?? throw new FileNotFoundException(relativePath);

    private static string? Find(string relativePath)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "ReformWarehouse.sln")))
                return System.IO.Path.Combine(folder.Parent!.FullName, "shared", relativePath) is var path && File.Exists(path) ? path : null;
        return null;
    }
}
