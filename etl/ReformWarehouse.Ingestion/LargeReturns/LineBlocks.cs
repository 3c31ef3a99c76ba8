using System.Text;
using System.Text.Unicode;

namespace ReformWarehouse.Ingestion.LargeReturns;

/// <summary>A stream of UTF-8 as blocks of whole lines. A block is valid until the next one is asked for.</summary>
/// <param name="source">The bytes.</param>
/// <param name="file">Path of the file, for messages.</param>
internal sealed class LineBlocks(Stream source, string file)
{
    private const int LongestLine = 1 << 24;

    private byte[] buffer = new byte[1 << 20];
    private int start;
    private int end;
    private int lines;
    private bool begun;
    private bool atEnd;

    /// <returns>Whole lines with their line breaks (the last line of the file may lack its own); empty at the end.</returns>
    /// <exception cref="NotUtf8Exception">The bytes are no UTF-8.</exception>
    /// <exception cref="InputException">A line is longer than any of a return.</exception>
    public ReadOnlySpan<byte> Next()
    {
        while (true)
        {
            var rest = buffer.AsSpan(start, end - start);
            var length = atEnd ? rest.Length : rest.LastIndexOf((byte)'\n') + 1;
            if (length > 0)
            {
                start += length;
                lines += rest[..length].Count((byte)'\n');
                return Checked(rest[..length]);
            }

            if (atEnd) return [];
            Fill(rest);
        }
    }

    /// <summary>Gives back what was not used of the last block.</summary>
    public void Return(int bytes)
    {
        start -= bytes;
        lines -= buffer.AsSpan(start, bytes).Count((byte)'\n');
    }

    private void Fill(Span<byte> rest)
    {
        if (start > 0) rest.CopyTo(buffer);
        (start, end) = (0, rest.Length);
        if (end == buffer.Length)
        {
            if (end >= LongestLine) throw TooLong();
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        // A transcoding stream gives little at a time.
        var read = source.ReadAtLeast(buffer.AsSpan(end), buffer.Length - end, throwOnEndOfStream: false);
        atEnd = read < buffer.Length - end;
        end += read;
        if (begun) return;
        begun = true;
        if (buffer.AsSpan(0, end).StartsWith(Encoding.UTF8.Preamble)) start = Encoding.UTF8.Preamble.Length;
    }

    private InputException TooLong() => new(file, "cell_size",
        $"第 {lines + 1} 行超过 {LongestLine >> 20} MiB，不会是报表的一行；整个文件未装载，请检查换行和引号后重新提交。",
        $"line {lines + 1} is longer than {LongestLine >> 20} MiB, which no row of a return is; nothing of the file is loaded: check line breaks and quotes and submit again.");

    private static ReadOnlySpan<byte> Checked(ReadOnlySpan<byte> block) => Utf8.IsValid(block) && !block.Contains((byte)0) ? block : throw new NotUtf8Exception();
}
