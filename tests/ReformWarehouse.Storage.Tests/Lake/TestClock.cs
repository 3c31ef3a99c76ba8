namespace ReformWarehouse.Storage.Tests.Lake;

/// <summary>The real time plus what a test lets pass. Files on disk keep the machine's time, so tests move into the future only.</summary>
internal sealed class TestClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

    public void Pass(TimeSpan time) => _ahead += time;
}
