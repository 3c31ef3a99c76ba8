using ReformWarehouse.Tds.Endpoint.Protocol;

namespace ReformWarehouse.Tds.Endpoint;

/// <summary>Carries the TLS handshake inside prelogin packets, as TDS 7 does; after it the TLS records go bare (MS-TDS 2.2.6.5).</summary>
internal sealed class HandshakeStream(Stream line) : Stream
{
    private byte[] _rest = [];
    private bool _bare;

    public void HandshakeDone() => _bare = true;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_rest.Length == 0 && _bare) return await line.ReadAsync(buffer, cancellationToken);
        if (_rest.Length == 0)
        {
            if (await new PacketReader(line).ReadAsync(cancellationToken) is not { Type: PacketType.PreLogin } message) return 0;
            _rest = message.Payload;
        }
        var part = Math.Min(_rest.Length, buffer.Length);
        _rest.AsSpan(0, part).CopyTo(buffer.Span);
        _rest = _rest[part..];
        return part;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_bare)
        {
            await line.WriteAsync(buffer, cancellationToken);
            return;
        }
        var length = buffer.Length + PacketReader.HeaderLength;
        await line.WriteAsync(new byte[] { (byte)PacketType.PreLogin, (byte)PacketStatus.EndOfMessage, (byte)(length >> 8), (byte)length, 0, 0, 0, 0 }, cancellationToken);
        await line.WriteAsync(buffer, cancellationToken);
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => line.FlushAsync(cancellationToken);

    public override void Flush() => line.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
