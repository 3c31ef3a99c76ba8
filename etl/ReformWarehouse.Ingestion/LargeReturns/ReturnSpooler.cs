using System.Security.Cryptography;
using System.Text;
using ReformWarehouse.Ingestion.Readers;

namespace ReformWarehouse.Ingestion.LargeReturns;

/// <summary>
/// Reads a large return once, from beginning to end and in bounded memory: head and header as the reader of small files, regular lines into a spool that
/// a database reads at full speed. The bytes are hashed meanwhile on another thread.
/// </summary>
public static class ReturnSpooler
{
    /// <summary>8 GiB: a hundred million rows. More is a wrong file.</summary>
    public const long LargestFile = 8L << 30;

    private const int LargestHead = 1 << 18;

    /// <summary>True when the file is a CSV or TSV return by its first bytes, whatever its size; other formats are read whole.</summary>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public static bool Recognises(string path)
    {
        var text = Start(path).AsSpan();
        if (text.StartsWith(Encoding.UTF8.Preamble)) text = text[Encoding.UTF8.Preamble.Length..];
        return !text.Contains((byte)0) && text.TrimStart("\r\n\t \""u8).StartsWith("#"u8) && text.IndexOf("format"u8) >= 0;
    }

    /// <param name="path">The submitted file.</param>
    /// <param name="folder">Where the spool may lie; it takes about the file's size.</param>
    /// <exception cref="InputException">The file is missing, no return, too large, changed meanwhile, or cannot be read or spooled.</exception>
    public static LargeReturn Spool(string path, string folder)
    {
        var info = new FileInfo(path);
        if (!info.Exists) throw SubmittedFile.Missing(path);
        if (info.Length > LargestFile)
            throw new InputException(path, "file", $"文件超过 {LargestFile >> 30} GiB，请拆分后提交。", $"the file exceeds {LargestFile >> 30} GiB; split it.");
        var (length, writtenAt) = (info.Length, info.LastWriteTimeUtc);
        var spool = Path.Combine(folder, $"spool-{Guid.NewGuid():N}.csv");
        try
        {
            Directory.CreateDirectory(folder);
            var hash = Task.Run(() => Hash(path));
            var spooled = SpoolAs(path, spool);
            var sha256 = hash.GetAwaiter().GetResult();
            info.Refresh();
            if (info.Length != length || info.LastWriteTimeUtc != writtenAt)
                throw SubmittedFile.Changed(path);
            return new LargeReturn(spooled.Head with { Report = spooled.Head.Report with { Sha256 = sha256 } }, spooled.Columns, spooled.Delimiter, spool, spooled.Index);
        }
        catch (Exception error)
        {
            if (File.Exists(spool)) File.Delete(spool);
            if (error is IOException or UnauthorizedAccessException)
                throw SubmittedFile.Unreadable(path, $"无法读取文件，或无法在 {folder} 写入临时文件：{error.Message}", $"the file cannot be read, or its spool not be written in {folder}: {error.Message}");
            throw;
        }
    }

    private static byte[] Start(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var start = new byte[4096];
            return start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw SubmittedFile.Unreadable(path, $"无法读取文件：{error.Message}", $"the file cannot be read: {error.Message}");
        }
    }

    private static LineSpooler SpoolAs(string path, string spool)
    {
        try
        {
            return SpoolAs(path, spool, null);
        }
        catch (NotUtf8Exception)
        {
            try
            {
                return SpoolAs(path, spool, TextDecoder.Gb18030);
            }
            catch (Exception error) when (error is DecoderFallbackException or NotUtf8Exception)
            {
                throw TextDecoder.Undecodable(path);
            }
        }
    }

    /// <param name="path">The submitted file.</param>
    /// <param name="spool">Path of the spool.</param>
    /// <param name="encoding">Null for UTF-8.</param>
    private static LineSpooler SpoolAs(string path, string spool, Encoding? encoding)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0);
        using var text = encoding is null ? file : Encoding.CreateTranscodingStream(file, encoding, new UTF8Encoding(false));
        using var output = new FileStream(spool, FileMode.Create, FileAccess.Write, FileShare.Read, 0);
        var blocks = new LineBlocks(text, path);
        var head = ReturnHead.Read(blocks, path, LargestHead);
        var lines = new LineSpooler(path, head, encoding is null ? "utf-8" : "gb18030", output);
        while (blocks.Next() is { Length: > 0 } block) lines.Take(block);
        lines.Finish();
        return lines;
    }

    private static string Hash(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
