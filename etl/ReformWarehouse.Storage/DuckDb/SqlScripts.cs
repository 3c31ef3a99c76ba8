using System.Reflection;

namespace ReformWarehouse.Storage.DuckDb;

/// <summary>The scripts of the <c>sql</c> folder, embedded in this assembly when it is built; named by their path below <c>sql/</c>.</summary>
public static class SqlScripts
{
    private const string Root = "sql/";

    private static readonly Assembly Holder = typeof(SqlScripts).Assembly;

    /// <summary>Path below <c>sql/</c>, with forward slashes, to the resource's name (which on Windows holds backslashes).</summary>
    private static readonly Dictionary<string, string> Resources = Holder.GetManifestResourceNames()
        .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
        .ToDictionary(name => name[Root.Length..].Replace('\\', '/'), StringComparer.Ordinal);

    /// <summary>All script paths, sorted.</summary>
    public static IReadOnlyList<string> Paths { get; } = [.. Resources.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The scripts of one folder and below, sorted: <c>Under("duckdb/checks")</c>.</summary>
    public static IReadOnlyList<string> Under(string folder) => [.. Paths.Where(path => path.StartsWith(folder.TrimEnd('/') + '/', StringComparison.Ordinal))];

    /// <summary>The text of a script, for example <c>duckdb/queries/gap.sql</c>.</summary>
    /// <exception cref="FileNotFoundException">No such script was embedded.</exception>
    public static string Read(string path)
    {
        if (!Resources.TryGetValue(path, out var resource))
        {
            var fileName = path[(path.LastIndexOf('/') + 1)..];
            var namesakes = Paths.Where(known => known.EndsWith('/' + fileName, StringComparison.Ordinal)).ToList();
            var hint = namesakes.Count > 0 ? $" Did you mean {string.Join(", ", namesakes)}?" : "";
            throw new FileNotFoundException(
                $"SQL script '{path}' is not embedded in {Holder.GetName().Name}: it must lie at sql/{path} when the program is built.{hint} "
                + $"/ 程序集中没有 SQL 脚本“{path}”：构建时它应位于 sql/{path}。",
                path);
        }
        using var reader = new StreamReader(Holder.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
