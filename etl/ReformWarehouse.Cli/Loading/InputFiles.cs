using ReformWarehouse.Ingestion;

namespace ReformWarehouse.Cli.Loading;

/// <summary>The files that a user's paths mean: files as given, folders as the returns directly inside them, by name.</summary>
internal static class InputFiles
{
    /// <exception cref="InputException">A path does not exist, or a folder holds no return.</exception>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths) => [.. paths.SelectMany(Expand)];

    private static IEnumerable<string> Expand(string path)
    {
        if (!Directory.Exists(path))
            return File.Exists(path)
                ? [path]
                : throw new InputException(path, "file", "没有这个文件或文件夹，请核对路径。", "no such file or folder; check the path.");
        var files = Directory.EnumerateFiles(path).Where(file => ReportRouter.Extensions.Contains(Path.GetExtension(file).ToLowerInvariant())).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0
            ? files
            : throw new InputException(path, "file", $"文件夹里没有报表（{string.Join("、", ReportRouter.Extensions)}）。", $"the folder holds no report ({string.Join(", ", ReportRouter.Extensions)}).");
    }
}
