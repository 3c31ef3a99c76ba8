using Xunit;

namespace ReformWarehouse.EndToEnd.Tests;

/// <summary>A theory about signals and pipes; skipped, with the reason, where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = UnixOnly.Reason;
}

/// <summary>A fact about signals and pipes; skipped, with the reason, where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = UnixOnly.Reason;
}

internal static class UnixOnly
{
    public static string? Reason => OperatingSystem.IsWindows() ? "Windows has neither SIGINT nor sh." : null;
}
