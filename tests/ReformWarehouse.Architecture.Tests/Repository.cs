using System.Xml.Linq;

namespace ReformWarehouse.Architecture.Tests;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every project of the house; the vendor stand-ins are not ours and keep their own rules.</summary>
    public static IReadOnlyList<Project> Projects { get; } =
        [.. new[] { "models", "etl" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories))
            .Where(path => !path.Contains("vendor-stand-ins", StringComparison.Ordinal))
            .Select(Project.Read).OrderBy(project => project.Name, StringComparer.Ordinal)];

    public static IEnumerable<string> SourceFiles(string extension) =>
        new[] { "models", "etl", "tests", "sql" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*" + extension, SearchOption.AllDirectories))
            .Where(path => !IsBuildOutput(path));

    private static bool IsBuildOutput(string path) =>
        Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ReformWarehouse.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("These tests read the repository, but no folder above them holds ReformWarehouse.sln.");
    }
}

/// <summary>A project file's name and what it references.</summary>
internal sealed record Project(string Name, string Folder, string Area, IReadOnlySet<string> ProjectReferences, IReadOnlySet<string> Packages, IReadOnlySet<string> Frameworks)
{
    public static Project Read(string path)
    {
        var xml = XDocument.Load(path);
        IReadOnlySet<string> Includes(string element) => xml.Descendants(element)
            .Select(item => item.Attribute("Include")?.Value).OfType<string>()
            .Select(value => element == "ProjectReference" ? Path.GetFileNameWithoutExtension(value.Replace('\\', '/')) : value).ToHashSet();
        var folder = Path.GetDirectoryName(path)!;
        var area = Path.GetRelativePath(Repository.Root, path).Split(Path.DirectorySeparatorChar)[0];
        var packages = Includes("PackageReference").Concat(Includes("Reference")).Concat(Includes("PackageDownload")).ToHashSet();
        return new Project(Path.GetFileNameWithoutExtension(path), folder, area, Includes("ProjectReference"), packages, Includes("FrameworkReference"));
    }

    /// <summary>This project's references and theirs.</summary>
    public IReadOnlySet<string> AllReferences()
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(ProjectReferences);
        while (open.TryDequeue(out var name))
            if (all.Add(name) && Repository.Projects.FirstOrDefault(project => project.Name == name) is { } next)
                foreach (var further in next.ProjectReferences) open.Enqueue(further);
        return all;
    }
}
