using Xunit;

namespace ReformWarehouse.Storage.Tests.PostgreSql;

/// <summary>A test against a real PostgreSQL; skipped, with the reason, where none is named.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public const string Variable = "REFORM_TEST_POSTGRES";

    public PostgresFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable))) Skip = $"{Variable} names no PostgreSQL (connection string of an account that may create schemas).";
    }
}
