namespace ReformWarehouse.Storage.Submissions;

/// <summary>A source cannot be read. Says which and why in Chinese and English; never holds a connection string or what stands in it.</summary>
public sealed class SubmissionSourceException(string source, string messageZh, string messageEn) : Exception($"{source}: {messageEn}")
{
    /// <summary>Name of the source in the configuration.</summary>
    public string SourceName { get; } = source;

    public string MessageZh { get; } = messageZh;

    public string MessageEn { get; } = messageEn;
}
