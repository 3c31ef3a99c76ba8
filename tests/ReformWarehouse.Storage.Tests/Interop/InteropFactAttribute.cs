using Xunit;

namespace ReformWarehouse.Storage.Tests.Interop;

/// <summary>A test against readers that are not ours; opt-in, because they weigh 550 MB.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InteropFactAttribute : FactAttribute
{
    public InteropFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("REFORM_INTEROP") != "1")
            Skip = "REFORM_INTEROP is not 1 (see tests/interop/README.md)";
    }
}
