using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.ClickHouse;

/// <summary>A test that asks ClickHouse; opt-in, because it weighs 550 MB.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClickHouseFactAttribute : FactAttribute
{
    public ClickHouseFactAttribute() => Skip = ClickHouseSession.Absent;
}
