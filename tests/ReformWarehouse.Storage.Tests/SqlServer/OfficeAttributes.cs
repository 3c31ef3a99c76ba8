using System.Reflection;
using Xunit.Sdk;

namespace ReformWarehouse.Storage.Tests.SqlServer;

/// <summary>Runs a theory against the endpoint.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnTheEndpointAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["endpoint"]];
}

/// <summary>Runs the same theory against a real SQL Server; skipped, with the reason, where none is named.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnARealServerAttribute : DataAttribute
{
    public const string Variable = "REFORM_TEST_SQLSERVER";

    public OnARealServerAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
            Skip = $"{Variable} names no SQL Server (connection string of an account that may create databases).";
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["server"]];
}
