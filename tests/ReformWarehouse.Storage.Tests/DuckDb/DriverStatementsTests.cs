using DuckDB.NET.Data;
using DuckDB.NET.Native;
using ReformWarehouse.Storage.DuckDb;
using Xunit;

namespace ReformWarehouse.Storage.Tests.DuckDb;

/// <summary>Statements, parameters, errors, interruption and user-defined functions through the driver.</summary>
public class DriverStatementsTests
{
    [Fact]
    public void Parameters_of_every_kind_return_what_was_given()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        object[] values =
        [
            true, (sbyte)-1, (short)-2, -3, -4L, (byte)5, (ushort)6, 7u, 8ul, 1.5f, 2.5, 15.4m, "技能人才，十二字节以上的文本", new DateOnly(2024, 12, 31),
            new TimeOnly(23, 59, 59, 1), new DateTime(2024, 12, 31, 1, 2, 3, 4, 5), Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"),
        ];

        foreach (var value in values)
        {
            var back = engine.Query("select $value", row => row.GetValue(0), ("value", value)).Single();
            Assert.Equal(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture), Convert.ToString(back is TimeOnly or DateOnly ? back : Convert.ChangeType(back, value.GetType(), System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture));
        }
        Assert.Null(engine.Scalar("select $value", ("value", null)));
        Assert.Equal(3L, engine.Scalar("select octet_length($value::blob)", ("value", new byte[] { 0, 255, 1 })));
        Assert.Equal(6, engine.Scalar("select list_sum($value)::integer", ("value", new List<int> { 1, 2, 3 })));
        Assert.Equal("a\0b".Length, (int)(long)engine.Scalar("select length($value)", ("value", "a\0b"))!);
    }

    [Fact]
    public void Several_statements_run_in_order_and_count_their_rows()
    {
        using var engine = DuckDbEngine.OpenInMemory();

        var changed = engine.Execute("create table t (a integer); insert into t values (1), (2), (3); delete from t where a = 2");

        Assert.Equal(4, changed);
        Assert.Equal([1, 3], engine.Query("select a from t order by a", row => row.GetInt32(0)));
    }

    [Fact]
    public void A_syntax_error_carries_the_engines_message_and_kind()
    {
        using var engine = DuckDbEngine.OpenInMemory();

        var syntax = Assert.Throws<DuckDBException>(() => engine.Scalar("selec 1"));
        var missing = Assert.Throws<DuckDBException>(() => engine.Scalar("select * from no_such_table"));
        var conversion = Assert.Throws<DuckDBException>(() => engine.Scalar("select '12a'::integer"));

        Assert.Contains("syntax error at or near \"selec\"", syntax.Message);
        Assert.Contains("no_such_table", missing.Message);
        Assert.Contains("12a", conversion.Message);
        Assert.Equal(DuckDBErrorType.Conversion, conversion.ErrorType);
        Assert.Equal(1, engine.Scalar("select 1"));
    }

    [Fact]
    public void A_streamed_result_is_the_same_as_a_materialised_one()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        using var command = engine.Connection.CreateCommand();
        command.CommandText = "select range, '第 ' || range || ' 行' from range(50000)";
        command.UseStreamingMode = true;

        using var reader = command.ExecuteReader();
        var next = 0L;
        while (reader.Read())
        {
            Assert.Equal(next, reader.GetInt64(0));
            Assert.Equal($"第 {next} 行", reader.GetString(1));
            next++;
        }

        Assert.Equal(50_000, next);
    }

    [Fact]
    public async Task A_running_query_can_be_cancelled_and_the_connection_used_again()
    {
        using var engine = DuckDbEngine.OpenInMemory(new DuckDbSettings { Threads = 1 });
        using var command = engine.Connection.CreateCommand();
        command.CommandText = "select count(*) from range(100000000) a, range(100000) b where (a.range * b.range) % 7 = 3";

        var running = Task.Run(command.ExecuteScalar);
        while (!running.IsCompleted)
        {
            await Task.Delay(100);
            command.Cancel();
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(1, engine.Scalar("select 1"));
    }

    [Fact]
    public void A_scalar_function_in_csharp_is_called_from_sql()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Connection.RegisterScalarFunction<long, long>("twice", (Func<long, long>)(value => value * 2));

        Assert.Equal(9_999L * 10_000, engine.Scalar("select sum(twice(range))::bigint from range(10000)"));
    }

    [Fact]
    public void A_scalar_function_that_throws_gives_its_message_and_spares_the_process()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Connection.RegisterScalarFunction<long, long>("never", (Func<long, long>)(value => throw new InvalidOperationException($"refused {value}")));

        var error = Assert.Throws<DuckDBException>(() => engine.Scalar("select never(7)"));

        Assert.Contains("refused 7", error.Message);
        Assert.Equal(1, engine.Scalar("select 1"));
    }

    [Fact]
    public void A_table_function_in_csharp_reads_its_arguments_and_fills_many_chunks()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Connection.RegisterTableFunction<int, string>(
            "numbered",
            arguments =>
            {
                var (count, prefix) = (arguments[0].GetValue<int>(), arguments[1].GetValue<string>());
                var columns = new List<ColumnInfo> { new("id", typeof(int)), new("name", typeof(string)) };
                return new TableFunction(columns, Enumerable.Range(0, count).Select(id => (id, prefix + id)));
            },
            (item, writers, row) =>
            {
                var (id, name) = ((int, string))item!;
                writers[0].WriteValue(id, row);
                writers[1].WriteValue(name, row);
            });

        Assert.Equal(5000L, engine.Scalar("select count(distinct name) from numbered(5000, '云南省产业工人')"));
        Assert.Equal("云南省产业工人4999", engine.Scalar("select name from numbered(5000, '云南省产业工人') where id = 4999"));
    }

    [Fact]
    public void Time_zones_come_from_icu()
    {
        using var engine = DuckDbEngine.OpenInMemory();

        Assert.Equal(new DateTime(2025, 1, 1), engine.Scalar("select timestamptz '2024-12-31 16:00:00+00' at time zone 'Asia/Shanghai'"));
    }
}
