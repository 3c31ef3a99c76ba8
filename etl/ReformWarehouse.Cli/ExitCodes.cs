namespace ReformWarehouse.Cli;

/// <summary>What the program's exit code says; a public contract.</summary>
public static class ExitCodes
{
    public const int Done = 0;

    public const int Failed = 1;

    public const int WrongUsage = 2;

    /// <summary>Done, but some input was rejected: what and why is printed and kept.</summary>
    public const int SomeRejected = 3;
}
