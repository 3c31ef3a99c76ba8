using System.Buffers.Text;

namespace ReformWarehouse.Ingestion.LargeReturns;

/// <summary>Finds lines of the spool by number, in rising order: near ones by reading on, far ones by the index.</summary>
internal sealed class SpoolReader(FileStream file, SpoolIndex index) : IDisposable
{
    private byte[] buffer = new byte[1 << 18];
    private int start;
    private int end;
    private int current;

    /// <exception cref="ArgumentOutOfRangeException">The spool has no such line, or one after it was asked for before.</exception>
    public byte[] Find(int line)
    {
        if (index.Before(line) is var mark && mark.Line > current + 1)
        {
            file.Position = mark.Offset;
            (start, end) = (0, 0);
        }

        while (Next() is { Length: > 0 } text)
        {
            if (!Utf8Parser.TryParse(text, out current, out _)) break;
            if (current == line) return text.ToArray();
            if (current > line) break;
        }

        throw new ArgumentOutOfRangeException(nameof(line), line, "not a line of the spool, or behind the last one");
    }

    public void Dispose() => file.Dispose();

    private ReadOnlySpan<byte> Next()
    {
        while (true)
        {
            var rest = buffer.AsSpan(start, end - start);
            if (rest.IndexOf((byte)'\n') is >= 0 and var length)
            {
                start += length + 1;
                return rest[..length];
            }

            if (start > 0) rest.CopyTo(buffer);
            (start, end) = (0, rest.Length);
            if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            var read = file.Read(buffer, end, buffer.Length - end);
            if (read == 0) return [];
            end += read;
        }
    }
}
