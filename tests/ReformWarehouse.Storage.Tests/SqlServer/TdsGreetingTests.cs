using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Data.SqlClient;
using ReformWarehouse.Tds.Endpoint;
using ReformWarehouse.Tds.Endpoint.Protocol;
using Xunit;

namespace ReformWarehouse.Storage.Tests.SqlServer;

/// <summary>How SQL Server's own client and the endpoint meet: version, encryption, login.</summary>
public class TdsGreetingTests
{
    [Fact]
    public async Task A_login_is_checked_and_the_server_names_itself()
    {
        await using var endpoint = new TdsEndpoint();
        await using var connection = await Wire.ConnectAsync(endpoint);
        Assert.Equal(("15.00.2000", "office"), (connection.ServerVersion, connection.Database));
        Assert.Empty(endpoint.Defects);
    }

    [Theory]
    [InlineData("Password=wrong", 18456)]
    [InlineData("User ID=nobody", 18456)]
    [InlineData("Database=elsewhere", 4060)]
    public async Task A_wrong_login_is_refused(string wrong, int number)
    {
        await using var endpoint = new TdsEndpoint();
        var error = await Assert.ThrowsAsync<SqlException>(() => Wire.ConnectAsync(endpoint, $"{wrong};Encrypt=False;Connect Retry Count=0"));
        Assert.Equal(number, error.Number);
    }

    [Fact]
    public async Task A_client_that_demands_encryption_leaves_a_server_without_it()
    {
        await using var endpoint = new TdsEndpoint();
        var error = await Assert.ThrowsAsync<SqlException>(() => Wire.ConnectAsync(endpoint, "Encrypt=True"));
        Assert.Equal((20, 0), (error.Number, endpoint.Counts.Logins));
    }

    [Fact]
    public async Task A_connection_is_encrypted_and_a_certificate_of_nobody_is_not_trusted()
    {
        using var certificate = Certificate();
        await using var endpoint = new TdsEndpoint(new EndpointOptions(Certificate: certificate));
        await using var connection = await Wire.ConnectAsync(endpoint, "Encrypt=True;TrustServerCertificate=True");
        Assert.Equal(1, await Wire.ScalarAsync(connection, "select 1"));
        Assert.Equal(new string('汉', 9000), await Wire.ScalarAsync(connection, "select @text", Wire.Text("@text", new string('汉', 9000))));
        await Assert.ThrowsAsync<SqlException>(() => Wire.ConnectAsync(endpoint, "Encrypt=True"));
        Assert.Equal(1, endpoint.Counts.Logins);
    }

    [Fact]
    public async Task A_database_that_is_not_available_yet_is_a_transient_fault()
    {
        await using var endpoint = new TdsEndpoint();
        endpoint.Faults.FailLogin(ServerError.Unavailable("office"));
        var error = await Assert.ThrowsAsync<SqlException>(() => Wire.ConnectAsync(endpoint, "Encrypt=False;Connect Retry Count=0;Pooling=False"));
        Assert.Equal(40613, error.Number);
        await using var connection = await Wire.ConnectAsync(endpoint, "Encrypt=False;Pooling=False");
        Assert.Equal(2, endpoint.Counts.Logins);
    }

    [Fact]
    public async Task Multiple_active_result_sets_are_not_offered()
    {
        await using var endpoint = new TdsEndpoint();
        await using var connection = await Wire.ConnectAsync(endpoint, "Encrypt=False;MultipleActiveResultSets=True");
        await using var first = await new SqlCommand("select 1 union select 2", connection).ExecuteReaderAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => new SqlCommand("select 3", connection).ExecuteReaderAsync());
    }

    internal static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
