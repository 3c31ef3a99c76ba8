using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using ReformWarehouse.Tds.Endpoint.Engine;

namespace ReformWarehouse.Tds.Endpoint;

/// <summary>
/// Listens on loopback and speaks TDS 7.4 to SQL Server's own clients, over a small database that runs the T-SQL it is sent (<see cref="Database"/>).
/// It stands in for a server that cannot run where the tests run; what it leaves out, it refuses.
/// </summary>
public sealed class TdsEndpoint : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<ushort, TdsSession> _sessions = new();
    private readonly Task _accepting;
    private int _lastSession = 50;

    public TdsEndpoint(EndpointOptions? options = null)
    {
        Options = options ?? new EndpointOptions();
        Database = new Database(Options.Database);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public EndpointOptions Options { get; }

    public Database Database { get; }

    public Faults Faults { get; } = new();

    public int Port { get; }

    /// <summary>What the sessions have been asked, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Called after each statement of a request that sent rows, with the request and the statement's place among them: what others may do in between.</summary>
    public Func<string, int, Task>? AfterRows { get; set; }

    /// <summary>What was seen on the wire.</summary>
    public WireCounts Counts { get; } = new();

    /// <summary>Defects of the endpoint itself; a test that finds any here must fail.</summary>
    public ConcurrentQueue<Exception> Defects { get; } = new();

    /// <summary>The words that connect to it, without the encryption setting and whatever else is given.</summary>
    public string ConnectionString(string further = "Encrypt=False") =>
        $"Server=tcp:127.0.0.1,{Port};Database={Options.Database};User ID={Options.User};Password=\"{Options.Password.Replace("\"", "\"\"", StringComparison.Ordinal)}\";{further}";

    /// <summary>Cuts every open connection, as a restart of the server does.</summary>
    public void CutAll()
    {
        foreach (var session in _sessions.Values) session.Cut();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        CutAll();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var running = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                running.Add(RunAsync(client));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(running);
        }
    }

    private async Task RunAsync(TcpClient client)
    {
        var id = (ushort)Interlocked.Increment(ref _lastSession);
        await using var session = new TdsSession(this, client, id);
        _sessions[id] = session;
        try
        {
            await session.RunAsync(_stop.Token);
        }
        catch (Exception error) when (error is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client left, or the test cut the line.
        }
#pragma warning disable CA1031 // a defect of the endpoint must reach the test, not an unobserved task
        catch (Exception error)
        {
            Defects.Enqueue(error);
        }
#pragma warning restore CA1031
        finally
        {
            _sessions.TryRemove(id, out _);
        }
    }
}
