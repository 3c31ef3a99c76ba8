using ReformWarehouse.Bulletins.Decoding;

namespace ReformWarehouse.Bulletins.Tests;

/// <summary>The real reports and their annotations, in the folder 'shared' beside the repository.</summary>
internal static class SharedFolder
{
    /// <summary>The folder; null where it is absent.</summary>
    public static string? Path { get; } = Find();

    /// <summary>The texts of seeds and practice by document key (the file name up to the first underscore).</summary>
    public static IReadOnlyDictionary<string, string> Texts(string folder) =>
        Directory.GetFiles(System.IO.Path.Combine(Path!, folder), "*.txt").ToDictionary(
            f => System.IO.Path.GetFileNameWithoutExtension(f).Split('_')[0],
            f => TextDecoder.Decode(File.ReadAllBytes(f)),
            StringComparer.Ordinal);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(System.IO.Path.Combine(folder.FullName, "ReformWarehouse.sln"))) continue;
            var shared = System.IO.Path.Combine(folder.Parent?.FullName ?? folder.FullName, "shared");
            return Directory.Exists(System.IO.Path.Combine(shared, "gold")) ? shared : null;
        }

        return null;
    }
}
