using System.Diagnostics;
using System.Text;

namespace ReformWarehouse.EndToEnd.Tests;

/// <summary>The real program in a process of its own, as a user's shell would start it.</summary>
internal sealed class ReformProcess : IDisposable
{
    /// <summary>Generous: the machine may be busy with other tests. A run that takes longer hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private ReformProcess(ProcessStartInfo start)
    {
        process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        process.StandardInput.Close();
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Folder of the built program.</summary>
    public static string ProgramFolder => AppContext.BaseDirectory;

    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public int Id => process.Id;

    /// <summary>Runs <c>reform</c> to its end.</summary>
    public static ReformResult Run(params IReadOnlyList<string> arguments)
    {
        using var run = Start(arguments);
        return run.Wait();
    }

    /// <summary>Runs <c>reform</c> in a working folder.</summary>
    public static ReformResult RunIn(string folder, params IReadOnlyList<string> arguments)
    {
        using var run = new ReformProcess(StartInfo(Dotnet, folder, ["exec", Program, .. arguments]));
        return run.Wait();
    }

    public static ReformProcess Start(params IReadOnlyList<string> arguments) =>
        new(StartInfo(Dotnet, Path.GetTempPath(), ["exec", Program, .. arguments]));

    /// <summary>Runs another program, for instance a shell with <c>reform</c> in a pipeline.</summary>
    public static ReformResult RunOther(string fileName, params IReadOnlyList<string> arguments)
    {
        using var run = new ReformProcess(StartInfo(fileName, Path.GetTempPath(), arguments));
        return run.Wait();
    }

    /// <summary>What a shell must write to start <c>reform</c>.</summary>
    public static string ShellCommand => $"'{Dotnet}' exec '{Program}'";

    /// <exception cref="TimeoutException">The program hangs; it was ended.</exception>
    public ReformResult Wait()
    {
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)}' did not end within {Patience}.");
        }

        process.WaitForExit();
        return new ReformResult(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    public static string Program { get; } = Path.Combine(ProgramFolder, "reform.dll");

    private static ProcessStartInfo StartInfo(string fileName, string folder, IReadOnlyList<string> arguments) => new(fileName, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    };
}
