namespace ReformWarehouse.Ingestion;

/// <summary>A file that cannot be read at all: reported once, with file, place, rule and remedy; nothing of it is loaded.</summary>
public sealed class InputException(string file, string rule, string messageZh, string messageEn) : Exception($"{file}: {messageEn}")
{
    public string File { get; } = file;

    /// <summary>Code of the rule that was broken.</summary>
    public string Rule { get; } = rule;

    public string MessageZh { get; } = messageZh;

    public string MessageEn { get; } = messageEn;
}
