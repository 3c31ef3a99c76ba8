namespace ReformWarehouse.Ingestion.Xlsx;

/// <summary>Reads on until a budget that all parts of an archive share is used up: a zip bomb ends here, whatever sizes it declares.</summary>
internal sealed class LimitedStream(Stream inner, ByteBudget budget) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        budget.Spend(read);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>How many unpacked bytes may still be read.</summary>
internal sealed class ByteBudget(long bytes)
{
    private long left = bytes;

    /// <exception cref="InvalidDataException">The budget is used up.</exception>
    public void Spend(long count)
    {
        left -= count;
        if (left < 0) throw new InvalidDataException("budget");
    }
}
