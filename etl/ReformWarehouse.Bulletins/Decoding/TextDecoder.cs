using System.Text;

namespace ReformWarehouse.Bulletins.Decoding;

/// <summary>Bytes of a text file to text: a byte-order mark decides, else UTF-8 if the bytes are valid UTF-8, else GB18030.</summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Lazy<Encoding> Gb18030 = new(() => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!);

    /// <summary>The text with line ends as '\n' (CRLF counts as one character); bytes that fit neither encoding become U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => Characters(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string Characters(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Gb18030.Value.GetString(bytes);
        }
    }
}
