namespace ReformWarehouse.Cli;

/// <summary>The command was given something it cannot mean; reported once, exit code 2.</summary>
public sealed class UsageException(string messageZh, string messageEn) : Exception(messageEn)
{
    public string MessageZh { get; } = messageZh;

    public string MessageEn { get; } = messageEn;
}
