namespace ReformWarehouse.Storage.Tests.SqlServer;

/// <summary>Lets pauses end at once; everything else is the system's clock.</summary>
internal sealed class HastyClock : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
}
