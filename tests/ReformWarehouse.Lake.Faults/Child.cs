using System.Diagnostics;

namespace ReformWarehouse.Lake.Faults;

/// <summary>A child process of this program, with the lines it wrote.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _lines = [];

    private Child(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) return;
            lock (_lines) _lines.Add(line.Data);
            if (line.Data == "ready") Ready.TrySetResult();
        };
        _process.Start();
        _process.BeginOutputReadLine();
    }

    public TaskCompletionSource Ready { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static Child Start(params string[] arguments) => StartAs(null, arguments);

    /// <summary>Starts the child as a numeric user; null stays who this is.</summary>
    public static Child StartAs(string? user, params string[] arguments)
    {
        string[] self = [Environment.ProcessPath!, .. Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? new[] { typeof(Child).Assembly.Location } : []];
        string[] command = user is null ? [.. self, .. arguments] : ["setpriv", $"--reuid={user}", $"--regid={user}", "--clear-groups", .. self, .. arguments];
        return new(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardInput = true });
    }

    public void Kill() => _process.Kill();

    public void CloseInput() => _process.StandardInput.Close();

    /// <returns>The exit code.</returns>
    public int Wait()
    {
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public List<string> Lines()
    {
        lock (_lines) return [.. _lines];
    }

    public IEnumerable<string> Words(string first) => Lines().Where(line => line.StartsWith(first + " ", StringComparison.Ordinal)).Select(line => line[(first.Length + 1)..]);

    public void Dispose() => _process.Dispose();
}
