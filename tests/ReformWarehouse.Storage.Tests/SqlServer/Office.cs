using Microsoft.Data.SqlClient;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.SqlServer;
using ReformWarehouse.Storage.Submissions;
using ReformWarehouse.Tds.Endpoint;
using Xunit;

namespace ReformWarehouse.Storage.Tests.SqlServer;

/// <summary>An office's database with the submission tables: at the endpoint, or a database of its own on a real server.</summary>
internal sealed class Office : IAsyncDisposable
{
    private readonly string? server;
    private readonly string name = "reform_test_" + Guid.NewGuid().ToString("N")[..12];

    private Office(string? server, EndpointOptions? options)
    {
        this.server = server;
        Endpoint = server is null ? new TdsEndpoint(options) : null;
        var encryption = options?.Certificate is null ? "Encrypt=False" : "Encrypt=True;TrustServerCertificate=True";
        ConnectionString = server is null ? Endpoint!.ConnectionString(encryption) : new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ConnectionString;
    }

    /// <summary>Null on a real server.</summary>
    public TdsEndpoint? Endpoint { get; }

    public string ConnectionString { get; }

    public List<string> Retried { get; } = [];

    /// <param name="kind">endpoint or server.</param>
    /// <param name="options">Of the endpoint.</param>
    public static async Task<Office> OpenAsync(string kind = "endpoint", EndpointOptions? options = null)
    {
        var office = new Office(kind == "server" ? Environment.GetEnvironmentVariable(OnARealServerAttribute.Variable) : null, options);
        if (office.server is not null)
            await office.OnServerAsync($"create database {office.name}", $"alter database {office.name} set read_committed_snapshot on");
        foreach (var script in SqlScripts.Under("sqlserver/tables")) await office.RunScriptAsync(script);
        return office;
    }

    public SqlServerSubmissions Source(string further = "", TimeProvider? clock = null) => new("office", ConnectionString + ";" + further, clock ?? new HastyClock(), Retried.Add);

    public async Task<SqlConnection> ConnectAsync()
    {
        var connection = new SqlConnection(ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await Wire.ExecuteAsync(connection, sql);
    }

    /// <summary>Runs an embedded script batch by batch, as the office's own tools do at each go.</summary>
    public async Task RunScriptAsync(string path)
    {
        var text = SqlScripts.Read(path);
        using var reader = new StringReader(text);
        var script = (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out _);
        foreach (var batch in script.Batches) await ExecuteAsync(text.Substring(batch.StartOffset, batch.FragmentLength));
    }

    /// <summary>Statements that hand in one return with one figure, in one transaction.</summary>
    public static string Return(string code, string value = "12", string title = "报表") => $"""
        declare @id_{code.Replace('-', '_')} bigint;
        insert into dbo.submission (report_code, title, issuer, jurisdiction_code, report_kind, issued_on, submitted_at)
        values (N'{code}', N'{title}', N'总工会', N'530100', N'return', '2026-01-15', sysdatetimeoffset());
        set @id_{code.Replace('-', '_')} = scope_identity();
        insert into dbo.submission_row (submission_id, row_number, indicator_code, jurisdiction_code, kind, value, unit, bound, temporal, period_end)
        values (@id_{code.Replace('-', '_')}, 1, N'DEMO_SITE_N', N'530100', N'actual', N'{value}', N'个', N'=', N'level_at_year', N'2025');

        """;

    public static async Task<List<DatabaseSubmission>> ReadAllAsync(SubmissionSource source, string? after = null)
    {
        var all = new List<DatabaseSubmission>();
        await foreach (var submission in source.ReadAsync(after, CancellationToken.None)) all.Add(submission);
        return all;
    }

    public async ValueTask DisposeAsync()
    {
        SqlConnection.ClearAllPools();
        if (Endpoint is not null)
        {
            await Endpoint.DisposeAsync();
            Assert.Empty(Endpoint.Defects);
        }
        else await OnServerAsync($"alter database {name} set single_user with rollback immediate", $"drop database {name}");
    }

    private async Task OnServerAsync(params string[] statements)
    {
        await using var connection = new SqlConnection(server);
        await connection.OpenAsync();
        foreach (var statement in statements) await Wire.ExecuteAsync(connection, statement);
    }
}
