using System.Reflection;

namespace ReformWarehouse.Cli;

/// <summary>What the program is called and which version it is.</summary>
internal static class ProgramInfo
{
    public static string Version { get; } =
        typeof(ProgramInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
