using System.Security.Cryptography;

namespace ReformWarehouse.Ingestion.Readers;

/// <summary>A submitted file, read once: what is recognised and hashed is what is loaded.</summary>
public sealed class Submission
{
    private readonly Lazy<(string Text, string EncodingName)> decoded;

    /// <param name="file">Path of the file, for messages.</param>
    /// <param name="bytes">All its bytes.</param>
    public Submission(string file, byte[] bytes)
    {
        File = file;
        Bytes = bytes;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        decoded = new(() => (TextDecoder.Decode(bytes, file, out var name), name));
    }

    public string File { get; }

    public byte[] Bytes { get; }

    /// <summary>Lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>The file as text, without byte-order mark.</summary>
    /// <exception cref="InputException">The bytes are neither UTF-8 nor GB18030.</exception>
    public string Text => decoded.Value.Text;

    /// <summary><c>utf-8</c> or <c>gb18030</c>.</summary>
    /// <exception cref="InputException">The bytes are neither.</exception>
    public string EncodingName => decoded.Value.EncodingName;

    /// <summary>True for archives and other binary files; text files hold no zero byte.</summary>
    public bool IsBinary => Bytes.AsSpan(0, Math.Min(Bytes.Length, 4096)).Contains((byte)0);

    /// <summary>The first line of the text that holds something, trimmed.</summary>
    public ReadOnlySpan<char> FirstLine
    {
        get
        {
            var text = Text.AsSpan().TrimStart();
            var end = text.IndexOfAny('\r', '\n');
            return (end < 0 ? text : text[..end]).TrimEnd();
        }
    }
}
