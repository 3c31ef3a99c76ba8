using System.Text;

namespace ReformWarehouse.Ingestion.Readers;

/// <summary>Turns the bytes of a submitted text file into text: UTF-8 with or without BOM, otherwise GB18030. Never guesses beyond these two.</summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    /// <summary>Throws on bytes that are none.</summary>
    internal static readonly Encoding Gb18030 = CreateGb18030();

    /// <param name="bytes">The whole file.</param>
    /// <param name="file">Its name, for the error.</param>
    /// <param name="encodingName">Which encoding it was: <c>utf-8</c> or <c>gb18030</c>.</param>
    /// <exception cref="InputException">The bytes are neither.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string file, out string encodingName)
    {
        var body = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (!body.Contains((byte)0))
        {
            if (TryDecode(StrictUtf8, body, out var text))
            {
                encodingName = "utf-8";
                return text;
            }

            if (TryDecode(Gb18030, body, out text))
            {
                encodingName = "gb18030";
                return text;
            }
        }

        throw Undecodable(file);
    }

    internal static InputException Undecodable(string file) => new(file, "encoding",
        "文件既不是 UTF-8 也不是 GB18030 文本，请另存为其中一种编码的 CSV 后重新提交。",
        "the file is neither UTF-8 nor GB18030 text; save it as CSV in one of these encodings and submit it again.");

    private static bool TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = encoding.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }

    private static Encoding CreateGb18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
