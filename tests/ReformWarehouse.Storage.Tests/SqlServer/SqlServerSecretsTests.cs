using ReformWarehouse.Storage.SqlServer;
using ReformWarehouse.Storage.Submissions;
using ReformWarehouse.Tds.Endpoint;
using Xunit;

namespace ReformWarehouse.Storage.Tests.SqlServer;

/// <summary>Nothing of a connection string is ever said: not in an error, not when something is tried again.</summary>
public class SqlServerSecretsTests
{
    [Theory]
    [InlineData("Server=tcp:127.0.0.1,1;Database=geheim;User ID=kunming_reader;Password=s3cret-pw;Encrypt=False;Connect Timeout=1", "no connection")]
    [InlineData("Server=tcp:no.such.host.invalid,1433;Database=geheim;User ID=kunming_reader;Password=s3cret-pw;Encrypt=False;Connect Timeout=1", "source")]
    [InlineData("Server=127.0.0.1;Password=s3cret-pw;Nonsense=1", "cannot be read")]
    [InlineData("Server=127.0.0.1;Password=a;s3cret-pw", "cannot be read")]
    [InlineData("Server=127.0.0.1;Connect Timeout=s3cret-pw", "cannot be read")]
    [InlineData("Password=s3cret-pw;User ID=kunming_reader", "cannot be read")]
    [InlineData("s3cret-pw", "cannot be read")]
    [InlineData("Server=127.0.0.1;Database=geheim;Password=s3cret-pw", "cannot be read")]
    [InlineData("Server=127.0.0.1;Authentication=SqlPassword;User ID=kunming_reader", "cannot be read")]
    [InlineData("Server=127.0.0.1;Database=geheim;Authentication=Active Directory Password;User ID=kunming_reader;Password=s3cret-pw", "Entra")]
    [InlineData("Server=127.0.0.1;Authentication=Active Directory Default", "Entra")]
    public async Task Not_when_it_is_wrong(string connectionString, string said) => Check(await FailAsync(connectionString), said);

    [Theory]
    [InlineData("User ID=kunming_reader", "18456")]
    [InlineData("Password=s3cret-pw", "18456")]
    [InlineData("Database=geheim", "4060")]
    [InlineData("Encrypt=True", "Encrypt=Optional")]
    public async Task Not_when_the_server_refuses_it(string wrong, string said)
    {
        await using var endpoint = new TdsEndpoint();
        var (texts, retried) = await FailAsync(endpoint.ConnectionString("Encrypt=False;" + wrong));
        Check((texts, retried), said);
        Assert.Empty(retried);
        Assert.All(texts, text => Assert.DoesNotContain(endpoint.Options.Password, text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain(endpoint.Options.User, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Not_when_the_certificate_is_not_trusted()
    {
        using var certificate = TdsGreetingTests.Certificate();
        await using var endpoint = new TdsEndpoint(new EndpointOptions(Certificate: certificate));
        var said = await FailAsync(endpoint.ConnectionString("Encrypt=True"));
        Check(said, "certificate");
        Assert.Empty(said.Retried);
        Assert.Equal(0, endpoint.Counts.Logins);
    }

    private static async Task<(List<string> Texts, List<string> Retried)> FailAsync(string connectionString)
    {
        var retried = new List<string>();
        var error = await Assert.ThrowsAsync<SubmissionSourceException>(async () =>
        {
            await using var source = new SqlServerSubmissions("office", connectionString, new HastyClock(), retried.Add);
            await Office.ReadAllAsync(source);
        });
        Assert.Null(error.InnerException);
        return ([.. retried, error.ToString(), error.MessageZh, error.MessageEn], retried);
    }

    private static void Check((List<string> Texts, List<string> Retried) said, string expected)
    {
        Assert.Contains(expected, said.Texts[^1], StringComparison.Ordinal);
        Assert.All(said.Texts, text =>
        {
            foreach (var secret in new[] { "s3cret", "127.0.0.1", "invalid", "kunming_reader", "geheim" }) Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        });
    }
}
