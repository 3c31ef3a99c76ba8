using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ReformWarehouse.Cli.Tests.Intake;

/// <summary>The real worker in its own process, with folders of its own.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process process;
    private readonly StringBuilder log = new();
    private readonly HttpClient http = new();
    private readonly string url;

    /// <param name="folder">Holds lake, drop folder and everything else.</param>
    /// <param name="cron">The nightly schedule.</param>
    /// <param name="settings">Further keys below Worker.</param>
    public WorkerProcess(TemporaryFolder folder, string cron = "0 30 2 * * ?", IReadOnlyDictionary<string, string>? settings = null)
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}");
        }

        var environment = new Dictionary<string, string>
        {
            ["REFORM_Worker__PollSeconds"] = "0.2",
            ["REFORM_Worker__StableSeconds"] = "0.5",
            ["REFORM_Worker__NightlyCron"] = cron,
        };
        foreach (var (key, value) in settings ?? new Dictionary<string, string>()) environment["REFORM_Worker__" + key] = value;
        process = ReformProcess.Start(["worker", "--lake", folder.At("lake"), "--drop", folder.At("drop"), "--urls", url], environment, folder.Root);
        process.ErrorDataReceived += (_, line) =>
        {
            lock (log) log.AppendLine(line.Data);
        };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    public string Log
    {
        get
        {
            lock (log) return log.ToString();
        }
    }

    public string Get(string path) => http.GetStringAsync(url + path).GetAwaiter().GetResult();

    /// <summary>Waits until it answers.</summary>
    public void UntilStarted() => Until(() =>
    {
        try
        {
            return Get("/healthz").Length > 0;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }, "started");

    /// <summary>Waits for something to become true; the log tells why it did not.</summary>
    public void Until(Func<bool> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            if (process.HasExited || watch.Elapsed > Patience) throw new TimeoutException($"not reached: {what}; exited {process.HasExited}\n{Log}");
            Thread.Sleep(100);
        }
    }

    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    /// <summary>Asks it to stop, as the service manager does.</summary>
    public int Terminate()
    {
        using var signal = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        signal.WaitForExit();
        return process.WaitForExit(Patience) ? process.ExitCode : throw new TimeoutException("did not stop\n" + Log);
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
        http.Dispose();
    }
}
