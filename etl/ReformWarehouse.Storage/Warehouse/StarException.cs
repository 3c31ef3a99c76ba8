namespace ReformWarehouse.Storage.Warehouse;

/// <summary>The star refuses what it was given; nothing was written.</summary>
public sealed class StarException(string messageZh, string messageEn) : Exception(messageEn)
{
    public string MessageZh { get; } = messageZh;

    public string MessageEn { get; } = messageEn;
}
