using Xunit;

namespace ReformWarehouse.Bulletins.Tests;

/// <summary>A test over the real reports that lie beside the repository; it is skipped, with the reason, where they are not at hand.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedFolder.Path is null) Skip = "The folder 'shared' with the real reports is not beside the repository.";
    }
}
