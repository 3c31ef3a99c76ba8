using Microsoft.Data.SqlClient;
using ReformWarehouse.Storage.Tests.DuckDb;
using Xunit;

namespace ReformWarehouse.Storage.Tests.SqlServer;

/// <summary>SQL Server's client was compiled against a package that a project of ours stands in for: what it names there must exist. Run on every change of version.</summary>
public class SqlClientMetadataTests
{
    private const string StandIn = "Microsoft.SqlServer.Server";

    [Fact]
    public void Every_type_and_member_that_the_client_names_exists_in_the_stand_in_under_the_same_key()
    {
        using var client = new AssemblyMetadata(typeof(SqlConnection).Assembly.Location);
        using var standIn = new AssemblyMetadata(Path.Combine(AppContext.BaseDirectory, StandIn + ".dll"));
        Assert.Equal((4, 9), (client.ReferencedTypes(StandIn).Count, client.ReferencedMembers(StandIn).Count));
        Assert.Empty(client.ReferencedTypes(StandIn).Except(standIn.VisibleTypes()));
        Assert.Empty(client.ReferencedMembers(StandIn).Except(standIn.VisibleMembers()));
        Assert.Equal(client.ReferenceTo(StandIn), (standIn.Version, standIn.PublicKeyToken));
    }

    [Fact]
    public void The_client_is_the_one_for_this_platform()
    {
        // The package's own facade, which throws on every use, names no sockets.
        using var client = new AssemblyMetadata(typeof(SqlConnection).Assembly.Location);
        Assert.NotEmpty(client.ReferencedTypes("System.Net.Sockets"));
    }
}
