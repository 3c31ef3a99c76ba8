using ReformWarehouse.Bulletins.Decoding;

namespace ReformWarehouse.Cli.Commands.Extract;

/// <summary>The documents that a user's paths mean: files as given, folders as the readable documents directly inside them, by name.</summary>
internal static class DocumentPaths
{
    /// <exception cref="DocumentException">A path does not exist, or a folder holds no document.</exception>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths) => [.. paths.SelectMany(Expand)];

    /// <summary>The readable documents directly inside the folder.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        [.. Directory.EnumerateFiles(folder).Where(f => DocumentFile.Extensions.Contains(Path.GetExtension(f).ToLowerInvariant())).Order(StringComparer.Ordinal)];

    private static IReadOnlyList<string> Expand(string path)
    {
        if (!Directory.Exists(path))
            return File.Exists(path) ? [path] : throw new DocumentException(path, "没有这个文件或文件夹，请核对路径。", "no such file or folder; check the path.");
        var files = In(path);
        return files.Count > 0
            ? files
            : throw new DocumentException(path, $"文件夹里没有可读取的文档（{string.Join(" ", DocumentFile.Extensions)}）。",
                $"the folder holds no readable document ({string.Join(" ", DocumentFile.Extensions)}).");
    }
}
