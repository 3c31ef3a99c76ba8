using System.Diagnostics;

namespace ReformWarehouse.Cli.Tests.Intake;

/// <summary>Runs the real program as its own process.</summary>
internal static class ReformProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static (int ExitCode, string Output, string Error) Run(params string[] arguments) => Run(arguments, null);

    public static (int ExitCode, string Output, string Error) Run(string[] arguments, IReadOnlyDictionary<string, string>? environment, string? folder = null)
    {
        using var process = Start(arguments, environment, folder);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("reform did not end");
        }

        return (process.ExitCode, output, error.Result);
    }

    public static Process Start(string[] arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? Path.GetTempPath() };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "reform.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
