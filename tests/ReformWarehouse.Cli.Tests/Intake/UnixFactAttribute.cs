using Xunit;

namespace ReformWarehouse.Cli.Tests.Intake;

/// <summary>A test of symbolic links, which Windows lets only administrators make.</summary>
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "Symbolic links need an administrator on Windows.";
    }
}
