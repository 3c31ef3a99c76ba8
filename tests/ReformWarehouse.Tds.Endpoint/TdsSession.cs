using System.Net.Sockets;
using System.Threading.Channels;
using ReformWarehouse.Tds.Endpoint.Engine;
using ReformWarehouse.Tds.Endpoint.Protocol;

namespace ReformWarehouse.Tds.Endpoint;

/// <summary>
/// One connection after its login: requests are read ahead, so that an attention reaches the request it is meant for; each is answered in turn.
/// </summary>
internal sealed class TdsSession(TdsEndpoint endpoint, TcpClient client, ushort sessionId) : IAsyncDisposable
{
    private readonly Connection _connection = new(endpoint.Database);
    private readonly Channel<ClientMessage> _messages = Channel.CreateUnbounded<ClientMessage>();

    public void Cut() => client.Close();

    public async Task RunAsync(CancellationToken stop)
    {
        client.NoDelay = true;
        Stream line = client.GetStream();
        if (endpoint.Options.RaggedSeed is { } seed) line = new RaggedStream(line, seed + sessionId);
        if (await new Greeting(endpoint, line, sessionId).RunAsync(stop) is not var (stream, packets)) return;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var reading = ReadAheadAsync(stream, ended.Token);
        try
        {
            var responder = new Responder(endpoint, _connection, packets);
            await foreach (var message in _messages.Reader.ReadAllAsync(stop))
                if (!await responder.AnswerAsync(message, ended.Token)) break;
            endpoint.Counts.Sent(packets.PacketsSent);
        }
        finally
        {
            await ended.CancelAsync();
            client.Close();
            await reading;
        }
    }

    public ValueTask DisposeAsync()
    {
        _connection.Reset();
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ReadAheadAsync(Stream stream, CancellationToken cancellation)
    {
        var reader = new PacketReader(stream);
        ClientMessage? last = null;
        Exception? fault = null;
        try
        {
            while (await reader.ReadAsync(cancellation) is { } message)
            {
                if (message.Type == PacketType.Attention && last is not null) await last.Cancellation.CancelAsync();
                last = message;
                if (message.Packets > 1) endpoint.Counts.MultiPacketRequest();
                _messages.Writer.TryWrite(message);
            }
        }
        catch (Exception error) when (error is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The client left without a word, or the test cut the line.
        }
        catch (InvalidDataException error)
        {
            fault = error;
        }
        // Nobody waits for the answer any more.
        if (last is not null) await last.Cancellation.CancelAsync();
        _messages.Writer.TryComplete(fault);
    }
}
