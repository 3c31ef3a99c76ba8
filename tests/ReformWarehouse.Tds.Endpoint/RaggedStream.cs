namespace ReformWarehouse.Tds.Endpoint;

/// <summary>A line that delivers what is written to it in pieces of any size, now and then after a pause.</summary>
internal sealed class RaggedStream(Stream line, int seed) : Stream
{
    private readonly Random _random = new(seed);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (buffer.Length > 0)
        {
            var piece = _random.Next(1, 2 * buffer.Length);
            if (_random.Next(4) == 0) piece = _random.Next(1, 16);
            piece = Math.Min(piece, buffer.Length);
            await line.WriteAsync(buffer[..piece], cancellationToken);
            buffer = buffer[piece..];
            if (_random.Next(20) == 0) await Task.Delay(1, cancellationToken);
        }
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => line.ReadAsync(buffer, cancellationToken);

    public override Task FlushAsync(CancellationToken cancellationToken) => line.FlushAsync(cancellationToken);

    public override void Flush() => line.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
