using System.Buffers.Binary;

namespace ReformWarehouse.Tds.Endpoint.Protocol;

/// <summary>Splits the tokens of one response into packets of the agreed size; values may straddle packets, as they do on a real wire.</summary>
public sealed class PacketWriter(Stream stream, ushort sessionId)
{
    private byte[] _packet = new byte[4096];
    private int _used = PacketReader.HeaderLength;
    private byte _number;

    /// <summary>Packets sent since the session began.</summary>
    public int PacketsSent { get; private set; }

    /// <summary>Whole packets filled but not yet sent; the session sends them between rows.</summary>
    private readonly Queue<byte[]> _full = new();

    /// <summary>The size agreed at login holds from the next message on; only between messages.</summary>
    public void SetPacketSize(int size) => _packet = new byte[size];

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (_used == _packet.Length) Seal(PacketStatus.Normal);
            var part = Math.Min(bytes.Length, _packet.Length - _used);
            bytes[..part].CopyTo(_packet.AsSpan(_used));
            _used += part;
            bytes = bytes[part..];
        }
    }

    /// <summary>Sends the whole packets, keeping the last, unfilled one back.</summary>
    public async Task SendFullAsync(CancellationToken cancellation)
    {
        while (_full.TryDequeue(out var packet))
        {
            await stream.WriteAsync(packet, cancellation);
            PacketsSent++;
        }
    }

    /// <summary>Closes the message.</summary>
    public async Task EndMessageAsync(CancellationToken cancellation)
    {
        Seal(PacketStatus.EndOfMessage);
        await SendFullAsync(cancellation);
        await stream.FlushAsync(cancellation);
        _number = 0;
    }

    /// <summary>Sends what is written so far under a header that promises a whole packet: the connection is about to be dropped in the middle of a row.</summary>
    public async Task SendFragmentAsync(CancellationToken cancellation)
    {
        WriteHeader(PacketStatus.Normal, _packet.Length);
        await SendFullAsync(cancellation);
        await stream.WriteAsync(_packet.AsMemory(0, _used), cancellation);
        await stream.FlushAsync(cancellation);
    }

    private void Seal(PacketStatus status)
    {
        WriteHeader(status, _used);
        _full.Enqueue(_packet.AsSpan(0, _used).ToArray());
        _used = PacketReader.HeaderLength;
    }

    private void WriteHeader(PacketStatus status, int length)
    {
        _packet[0] = (byte)PacketType.TabularResult;
        _packet[1] = (byte)status;
        BinaryPrimitives.WriteUInt16BigEndian(_packet.AsSpan(2), (ushort)length);
        BinaryPrimitives.WriteUInt16BigEndian(_packet.AsSpan(4), sessionId);
        _packet[6] = ++_number;
        _packet[7] = 0;
    }
}
