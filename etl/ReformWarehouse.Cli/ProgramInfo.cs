using System.Reflection;

namespace ReformWarehouse.Cli;

/// <summary>What the program is called and which version it is.</summary>
internal static class ProgramInfo
{
    /// <summary>How to call this program again from the current folder: the executable itself, or its name when it was started through <c>dotnet</c>.</summary>
    public static string Invocation { get; } = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "reform"
        ? Path.GetRelativePath(Environment.CurrentDirectory, path) is var near && near.StartsWith("..", StringComparison.Ordinal) ? path : near
        : "reform";

    public static string Version { get; } =
        typeof(ProgramInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
