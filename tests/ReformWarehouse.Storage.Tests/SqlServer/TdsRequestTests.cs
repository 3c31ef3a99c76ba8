using System.Diagnostics;
using Microsoft.Data.SqlClient;
using ReformWarehouse.Tds.Endpoint;
using ReformWarehouse.Tds.Endpoint.Protocol;
using Xunit;

namespace ReformWarehouse.Storage.Tests.SqlServer;

/// <summary>Batches, calls, errors, attention, lost lines, pooling and transactions between SQL Server's own client and the endpoint.</summary>
public class TdsRequestTests
{
    [Fact]
    public async Task Settings_and_plain_batches_run_without_parameters()
    {
        await using var endpoint = new TdsEndpoint();
        await using var connection = await Wire.ConnectAsync(endpoint);
        Assert.Equal(-1, await Wire.ExecuteAsync(connection, "set nocount on; set transaction isolation level read committed"));
        Assert.Equal(7, await Wire.ScalarAsync(connection, "select 7"));
        Assert.Equal((2, 0), (endpoint.Counts.Batches, endpoint.Counts.Calls));
        Assert.Equal("a'b", await Wire.ScalarAsync(connection, "select @p", Wire.Text("@p", "a'b")));
        Assert.Equal(1, endpoint.Counts.Calls);
    }

    [Fact]
    public async Task Several_results_of_one_batch_come_one_after_the_other()
    {
        await using var endpoint = new TdsEndpoint();
        await using var connection = await Wire.ConnectAsync(endpoint);
        foreach (var parameters in new SqlParameter[][] { [], [Wire.Int("@p", 3)] })
        {
            await using var command = new SqlCommand("select 1; select 2 where 1 = 0; select 3", connection);
            command.Parameters.AddRange(parameters);
            await using var reader = await command.ExecuteReaderAsync();
            Assert.True(await reader.ReadAsync() && reader.GetInt32(0) == 1 && !await reader.ReadAsync());
            Assert.True(await reader.NextResultAsync() && !await reader.ReadAsync());
            Assert.True(await reader.NextResultAsync() && await reader.ReadAsync() && reader.GetInt32(0) == 3);
            Assert.False(await reader.NextResultAsync());
        }
    }

    [Theory]
    [InlineData("select nonsense from dbo.t", 207)]
    [InlineData("select id from dbo.nowhere", 208)]
    [InlineData("select top (1 from dbo.t", 102)]
    [InlineData("insert into dbo.t (id) values (null)", 515)]
    [InlineData("select @undeclared", 137)]
    public async Task Errors_come_by_their_number_and_the_connection_lives_on(string sql, int number)
    {
        await using var endpoint = new TdsEndpoint();
        await using var connection = await Wire.ConnectAsync(endpoint);
        await Wire.ExecuteAsync(connection, "create table dbo.t (id int not null)");
        var error = await Assert.ThrowsAsync<SqlException>(() => Wire.RowsAsync(connection, sql));
        Assert.Equal(number, error.Number);
        error = await Assert.ThrowsAsync<SqlException>(() => Wire.RowsAsync(connection, sql, Wire.Int("@p", 1)));
        Assert.Equal(number, error.Number);
        Assert.Equal(1, await Wire.ScalarAsync(connection, "select 1"));
    }

    [Fact]
    public async Task A_severe_error_closes_the_connection()
    {
        await using var endpoint = new TdsEndpoint();
        await using var connection = await Wire.ConnectAsync(endpoint, "Encrypt=False;Pooling=False;Connect Retry Count=0");
        endpoint.Faults.Fail(ServerError.Unavailable("office"), "select 1");
        var error = await Assert.ThrowsAsync<SqlException>(() => Wire.ScalarAsync(connection, "select 1"));
        Assert.Equal((40613, System.Data.ConnectionState.Closed), (error.Number, connection.State));
    }

    [Fact]
    public async Task A_statement_that_takes_too_long_is_stopped_by_an_attention()
    {
        await using var endpoint = new TdsEndpoint();
        await using var connection = await Wire.ConnectAsync(endpoint);
        await using var command = new SqlCommand("waitfor delay '00:05:00'", connection) { CommandTimeout = 1 };
        var error = await Assert.ThrowsAsync<SqlException>(() => command.ExecuteNonQueryAsync());
        Assert.Equal((-2, 1), (error.Number, endpoint.Counts.Attentions));
        Assert.Equal(1, await Wire.ScalarAsync(connection, "select 1"));
        Assert.Equal(1, endpoint.Counts.Logins);
    }

    [Fact]
    public async Task A_cancelled_statement_ends_at_once_and_the_connection_lives_on()
    {
        await using var endpoint = new TdsEndpoint();
        await using var connection = await Wire.ConnectAsync(endpoint);
        using var stop = new CancellationTokenSource(300);
        var watch = Stopwatch.StartNew();
        await using var command = new SqlCommand("select 1; waitfor delay '00:05:00'; select 2", connection);
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var reader = await command.ExecuteReaderAsync(stop.Token);
            while (await reader.NextResultAsync(stop.Token)) { }
        });
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
        Assert.Equal(1, endpoint.Counts.Attentions);
        Assert.Equal(1, await Wire.ScalarAsync(connection, "select 1"));
    }

    [Fact]
    public async Task Closing_a_reader_early_stops_the_rows_that_nobody_wants()
    {
        await using var endpoint = new TdsEndpoint();
        await using var connection = await Wire.ConnectAsync(endpoint);
        await Wire.ExecuteAsync(connection, "create table dbo.t (v nvarchar(4000) null)");
        for (var i = 0; i < 20; i++)
            await Wire.ExecuteAsync(connection, $"insert into dbo.t (v) values {string.Join(",", Enumerable.Repeat("(@v)", 100))}", Wire.Text("@v", new string('x', 4000)));
        await using (var command = new SqlCommand("select v from dbo.t", connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            Assert.True(await reader.ReadAsync());
            command.Cancel();
        }
        Assert.Equal(1, await Wire.ScalarAsync(connection, "select 1"));
        Assert.Equal(1, endpoint.Counts.Attentions);
    }

    [Fact]
    public async Task A_line_that_breaks_in_the_middle_of_a_row_is_an_error_not_an_end()
    {
        await using var endpoint = new TdsEndpoint();
        await using var connection = await Wire.ConnectAsync(endpoint, "Encrypt=False;Pooling=False;Connect Retry Count=0");
        await Wire.ExecuteAsync(connection, "create table dbo.t (id int not null, v nvarchar(4000) null)");
        await Wire.ExecuteAsync(connection, "insert into dbo.t (id, v) values (1, 'a'), (2, 'b'), (3, 'c')");
        endpoint.Faults.DropInRow("select id", afterRows: 2);
        var error = await Assert.ThrowsAsync<SqlException>(() => Wire.RowsAsync(connection, "select id, v from dbo.t"));
        Assert.True(error.Class >= 20, $"class {error.Class}");
        Assert.Equal(1, endpoint.Faults.Struck);
    }

    [Fact]
    public async Task A_pooled_connection_is_reset_before_its_next_use()
    {
        await using var endpoint = new TdsEndpoint();
        await using (var first = await Wire.ConnectAsync(endpoint))
        {
            await Wire.ExecuteAsync(first, "create table dbo.t (id int not null)");
            await Wire.ExecuteAsync(first, "begin transaction; insert into dbo.t (id) values (1)");
        }
        await using (var second = await Wire.ConnectAsync(endpoint)) Assert.Equal(0, await Wire.ScalarAsync(second, "select count(*) from dbo.t"));
        Assert.Equal((1, 1), (endpoint.Counts.Logins, endpoint.Counts.Resets));
    }

    [Fact]
    public async Task A_transaction_is_seen_by_others_when_it_is_committed_and_never_when_it_is_rolled_back()
    {
        await using var endpoint = new TdsEndpoint();
        await using var writer = await Wire.ConnectAsync(endpoint);
        await using var reader = await Wire.ConnectAsync(endpoint);
        await Wire.ExecuteAsync(writer, "create table dbo.t (id int not null, v rowversion not null)");
        foreach (var commit in new[] { false, true })
        {
            await using var transaction = (SqlTransaction)await writer.BeginTransactionAsync();
            await using var insert = new SqlCommand("insert into dbo.t (id) values (1)", writer, transaction);
            await insert.ExecuteNonQueryAsync();
            Assert.Equal(0, await Wire.ScalarAsync(reader, "select count(*) from dbo.t"));
            var bound = (byte[])(await Wire.ScalarAsync(reader, "select min_active_rowversion()"))!;
            Assert.Equal(Convert.ToHexString((byte[])(await Wire.ScalarAsync(reader, "select @@dbts"))!), Convert.ToHexString(bound));
            if (commit) await transaction.CommitAsync();
            else await transaction.RollbackAsync();
            Assert.Equal(commit ? 1 : 0, await Wire.ScalarAsync(reader, "select count(*) from dbo.t"));
        }
        Assert.Equal(4, endpoint.Counts.TransactionRequests);
    }

    [Fact]
    public async Task An_update_may_take_its_rows_from_a_join()
    {
        await using var endpoint = new TdsEndpoint();
        await using var connection = await Wire.ConnectAsync(endpoint);
        await Wire.ExecuteAsync(connection, "create table dbo.t (id int not null, v int null); create table dbo.u (id int not null); insert into dbo.t (id, v) values (1, 1), (2, 2), (3, 3); insert into dbo.u (id) values (2), (2), (4)");
        Assert.Equal(1, await Wire.ExecuteAsync(connection, "update dbo.t set v = changed.id from (select id from dbo.u union select 1 where 1 = 0) as changed inner loop join dbo.t with (forceseek) on t.id = changed.id where t.v = 2"));
        Assert.Equal(1, await Wire.ExecuteAsync(connection, "update dbo.t set v = 9 from dbo.u inner join dbo.t on t.id = u.id"));
        Assert.Equal([1, 9, 3], (await Wire.RowsAsync(connection, "select v from dbo.t order by id")).Select(row => (int)row[0]));
    }

    [Fact]
    public async Task What_the_endpoint_does_not_serve_it_refuses()
    {
        await using var endpoint = new TdsEndpoint();
        await using var connection = await Wire.ConnectAsync(endpoint);
        foreach (var sql in new[] { "select count(*) from dbo.t group by id", "merge dbo.t using dbo.u on 1 = 1 when matched then delete;", "exec dbo.something" })
            Assert.Equal(50001, (await Assert.ThrowsAsync<SqlException>(() => Wire.RowsAsync(connection, sql))).Number);
        await using var prepared = new SqlCommand("select @p", connection);
        prepared.Parameters.Add(Wire.Int("@p", 1));
        await prepared.PrepareAsync();
        await Assert.ThrowsAsync<SqlException>(() => prepared.ExecuteScalarAsync());
        Assert.Empty(endpoint.Defects);
    }
}
