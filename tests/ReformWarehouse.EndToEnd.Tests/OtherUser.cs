using Xunit;

namespace ReformWarehouse.EndToEnd.Tests;

/// <summary>Runs the program as a user to whom permissions apply: root may write everywhere.</summary>
internal static class OtherUser
{
    private const string Nobody = "65534";

    /// <summary>Why the program cannot be run as somebody else; null when it can.</summary>
    public static string? Hindrance { get; } = FindHindrance();

    /// <summary>Lets others read the folder and what is in it; only its owner may write.</summary>
    public static void MayEnter(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode ReadAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)) File.SetUnixFileMode(file, ReadAll);
        foreach (var inner in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).Append(folder))
            File.SetUnixFileMode(inner, ReadAll | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    public static ReformResult Run(params IReadOnlyList<string> arguments) => ReformProcess.RunOther("setpriv", [.. Setpriv, ReformProcess.Dotnet, "exec", ReformProcess.Program, .. arguments]);

    private static IReadOnlyList<string> Setpriv => [$"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "--"];

    private static string? FindHindrance()
    {
        if (!OperatingSystem.IsLinux()) return "setpriv is a program of Linux.";
        try
        {
            var run = ReformProcess.RunOther("setpriv", [.. Setpriv, ReformProcess.Dotnet, "exec", ReformProcess.Program, "--version"]);
            return run.ExitCode == 0 ? null : $"the program cannot be run as another user here: {run.Errors.Trim()}";
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or TimeoutException)
        {
            return $"setpriv cannot be run: {error.Message}";
        }
    }
}

/// <summary>A test that needs a user to whom permissions apply; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OtherUserFactAttribute : FactAttribute
{
    public OtherUserFactAttribute() => Skip = OtherUser.Hindrance;
}
