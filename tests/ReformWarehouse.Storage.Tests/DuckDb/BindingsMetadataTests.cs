using DuckDB.NET.Data;
using Xunit;

namespace ReformWarehouse.Storage.Tests.DuckDb;

/// <summary>
/// DuckDB.NET.Data was compiled against packages that our projects stand in for: each type and member that it names there must exist
/// here with the same signature, or it fails at run time, on first use. Run on every change of version.
/// </summary>
public sealed class BindingsMetadataTests : IDisposable
{
    private const string Bindings = "DuckDB.NET.Bindings";
    private const string Arrow = "Apache.Arrow";

    private readonly AssemblyMetadata data = new(typeof(DuckDBConnection).Assembly.Location);
    private readonly AssemblyMetadata bindings = Beside(Bindings);
    private readonly AssemblyMetadata arrow = Beside(Arrow);

    [Fact]
    public void Every_type_that_the_driver_names_exists_in_the_bindings()
    {
        var named = data.ReferencedTypes(Bindings);

        Assert.True(named.Count > 50, $"Only {named.Count} types found: the decoder is broken.");
        Assert.Empty(named.Except(bindings.VisibleTypes()));
    }

    [Fact]
    public void Every_member_that_the_driver_names_exists_in_the_bindings_with_its_signature()
    {
        var named = data.ReferencedMembers(Bindings);

        Assert.True(named.Count > 100, $"Only {named.Count} members found: the decoder is broken.");
        Assert.Contains(named, member => member.Contains("NativeMethods+TableFunction: static Void DuckDBBindSetBindData`0(IntPtr, IntPtr, CDecl static Void *`0(IntPtr))"));
        Assert.Empty(named.Except(bindings.VisibleMembers()));
    }

    [Fact]
    public void Every_type_and_member_that_the_driver_names_exists_in_the_arrow_stand_in()
    {
        Assert.NotEmpty(data.ReferencedTypes(Arrow));
        Assert.NotEmpty(data.ReferencedMembers(Arrow));
        Assert.Empty(data.ReferencedTypes(Arrow).Except(arrow.VisibleTypes()));
        Assert.Empty(data.ReferencedMembers(Arrow).Except(arrow.VisibleMembers()));
    }

    [Fact]
    public void The_bindings_carry_the_version_and_the_key_that_the_driver_asks_for()
    {
        var (version, token) = data.ReferenceTo(Bindings);

        Assert.True(bindings.Version >= version, $"{bindings.Version} is below {version}.");
        Assert.Equal(token, bindings.PublicKeyToken);
        Assert.Equal(data.PublicKeyToken, bindings.PublicKeyToken);
    }

    [Fact]
    public void A_member_that_is_missing_would_be_found()
    {
        Assert.DoesNotContain("DuckDB.NET.Native.DuckDBInterval: instance Int32 get_Weeks`0()", bindings.VisibleMembers());
        Assert.NotEmpty(data.ReferencedMembers(Bindings).Except(arrow.VisibleMembers()));
    }

    public void Dispose()
    {
        data.Dispose();
        bindings.Dispose();
        arrow.Dispose();
    }

    private static AssemblyMetadata Beside(string name) => new(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
}
