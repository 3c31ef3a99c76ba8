using System.Buffers.Binary;

namespace ReformWarehouse.Tds.Endpoint.Protocol;

/// <summary>Joins the packets of the client into messages (MS-TDS 2.2.3: eight bytes of header, length big-endian and including the header).</summary>
public sealed class PacketReader(Stream stream)
{
    public const int HeaderLength = 8;

    /// <summary>The next message; null when the client has closed the connection.</summary>
    public async Task<ClientMessage?> ReadAsync(CancellationToken cancellation)
    {
        var header = new byte[HeaderLength];
        using var payload = new MemoryStream();
        var packets = 0;
        var reset = false;
        while (true)
        {
            if (await stream.ReadAtLeastAsync(header, HeaderLength, throwOnEndOfStream: packets > 0, cancellation) < HeaderLength) return null;
            var type = (PacketType)header[0];
            var status = (PacketStatus)header[1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2));
            if (!Enum.IsDefined(type) || length < HeaderLength) throw new InvalidDataException($"Not a packet: type 0x{header[0]:x2}, length {length}.");
            var body = new byte[length - HeaderLength];
            await stream.ReadExactlyAsync(body, cancellation);
            payload.Write(body);
            packets++;
            reset |= packets == 1 && (status & (PacketStatus.ResetConnection | PacketStatus.ResetConnectionSkipTransaction)) != 0;
            if (status.HasFlag(PacketStatus.EndOfMessage))
                return new ClientMessage(type, payload.ToArray(), packets, status.HasFlag(PacketStatus.Ignore), reset);
        }
    }
}
