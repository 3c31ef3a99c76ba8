namespace ReformWarehouse.Bulletins.Decoding;

/// <summary>A document that cannot be read at all: what is wrong with it and what to do, in Chinese and English.</summary>
public sealed class DocumentException(string file, string messageZh, string messageEn, Exception? inner = null) : Exception($"{file}: {messageEn}", inner)
{
    public string File { get; } = file;

    public string MessageZh { get; } = messageZh;

    public string MessageEn { get; } = messageEn;
}
