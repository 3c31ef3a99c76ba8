namespace ReformWarehouse.Bulletins.Decoding;

/// <summary>A document on disk as text: plain text (UTF-8 or GB18030), Word (docx), or PDF through an installed pdftotext.</summary>
public static class DocumentFile
{
    /// <summary>64 MiB: longer than any report; more is a wrong file.</summary>
    public const long Largest = 64L << 20;

    /// <summary>The file name extensions that can be read, lower case with their dot.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".txt", ".docx", ".pdf"];

    /// <summary>The document's text and the bytes it was decoded from.</summary>
    /// <exception cref="DocumentException">The file is missing, too large, damaged, of an unknown kind, or needs a program that is not installed.</exception>
    public static (string Text, byte[] Bytes) Read(string path)
    {
        var bytes = ReadBytes(path);
        return (Decode(path, Path.GetFileName(path), bytes), bytes);
    }

    /// <summary>The text of bytes at hand.</summary>
    /// <param name="path">Where the bytes lie, for programs that read files, and for messages.</param>
    /// <param name="name">The document's own file name: its extension tells the kind.</param>
    /// <param name="bytes">All its bytes.</param>
    /// <exception cref="DocumentException">The bytes are damaged, of an unknown kind, or need a program that is not installed.</exception>
    public static string Decode(string path, string name, byte[] bytes) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".txt" or ".md" or "" => PlainText(path, bytes),
        ".docx" => DocxText.Read(path, bytes),
        ".pdf" => PdfText.Read(path),
        var other => throw new DocumentException(path,
            $"不认识的文件类型“{other}”，可读取 {string.Join(" ", Extensions)}；.doc 请另存为 .docx。",
            $"unknown kind of file '{other}'; {string.Join(" ", Extensions)} can be read; save a .doc as .docx."),
    };

    private static string PlainText(string path, byte[] bytes) =>
        bytes.AsSpan().Contains((byte)0) && !bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) && !bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            ? throw new DocumentException(path, "文件含有零字节，不是文本；请核对文件。", "the file holds zero bytes and is no text; check the file.")
            : TextDecoder.Decode(bytes);

    private static byte[] ReadBytes(string path)
    {
        var info = new FileInfo(path);
        if (!info.Exists) throw new DocumentException(path, "没有这个文件，请核对路径。", "no such file; check the path.");
        if (info.Length > Largest)
            throw new DocumentException(path, $"文件超过 {Largest >> 20} MiB，请核对文件。", $"the file exceeds {Largest >> 20} MiB; check the file.");
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException(path, $"无法读取文件：{error.Message}", $"the file cannot be read: {error.Message}", error);
        }
    }
}
