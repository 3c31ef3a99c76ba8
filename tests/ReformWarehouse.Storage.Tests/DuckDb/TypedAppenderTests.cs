using DuckDB.NET.Data;
using ReformWarehouse.Storage.DuckDb;
using Xunit;

namespace ReformWarehouse.Storage.Tests.DuckDb;

public class TypedAppenderTests
{
    [Fact]
    public void The_drivers_own_appender_corrupts_silently_when_widths_differ()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Execute("create table t (a integer)");
        engine.Execute("create table u (a bigint)");
        using (var raw = engine.Connection.CreateAppender("t"))
        {
            raw.CreateRow().AppendValue((int?)-1).EndRow();
            raw.CreateRow().AppendValue((int?)-1).EndRow();
            raw.CreateRow().AppendValue((byte?)1).EndRow();
        }
        using (var raw = engine.Connection.CreateAppender("u"))
        {
            raw.CreateRow().AppendValue((long?)-1).EndRow();
            raw.CreateRow().AppendValue((int?)1).EndRow();
        }

        // A value lands at its row's number times its own width: the byte in the middle of row 0, the int in the upper half of row 0.
        Assert.Equal(unchecked((int)0xFF01_FFFF), engine.Scalar("select a from t limit 1"));
        Assert.Equal(0x0000_0001_FFFF_FFFF, engine.Scalar("select a from u limit 1"));
    }

    [Fact]
    public void The_same_calls_are_refused_or_widened_here()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Execute("create table t (a integer)");
        engine.Execute("create table u (a bigint)");

        var refusal = Assert.Throws<AppendRefusedException>(() => engine.Append("t", rows => rows.Append(1).EndRow().Append(5L).EndRow()));
        engine.Append("u", rows => rows.Append(-1L).EndRow().Append(1).EndRow().Append((byte)2).EndRow());

        Assert.Contains("Table t", refusal.Message);
        Assert.Contains("column a, row 2: expected INTEGER, given Int64 (5)", refusal.Message);
        Assert.Equal(0L, engine.Scalar("select count(*) from t"));
        Assert.Equal([-1L, 1L, 2L], engine.Query("select a from u", row => row.GetInt64(0)));
    }

    [Theory]
    [InlineData("integer", 5L)]
    [InlineData("integer", "5")]
    [InlineData("integer", 5d)]
    [InlineData("smallint", 5)]
    [InlineData("tinyint", (byte)5)]
    [InlineData("utinyint", (sbyte)5)]
    [InlineData("utinyint", 5)]
    [InlineData("bigint", 5d)]
    [InlineData("bigint", true)]
    [InlineData("double", 5L)]
    [InlineData("float", 5d)]
    [InlineData("float", 5)]
    [InlineData("decimal(9, 2)", 5d)]
    [InlineData("boolean", 1)]
    [InlineData("varchar", 5)]
    [InlineData("blob", "5")]
    [InlineData("date", "2024-01-01")]
    [InlineData("timestamp", "2024-01-01")]
    public void A_value_of_another_type_is_refused_by_name(string type, object value)
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Execute($"create table t (first varchar, a {type})");

        var refusal = Assert.Throws<AppendRefusedException>(() => engine.Append("t", rows => rows.Append("x").AppendObject(value).EndRow()));

        Assert.Contains("column a, row 1: expected ", refusal.Message);
        Assert.Contains($"given {value.GetType().Name}", refusal.Message);
        Assert.Contains("应为", refusal.Message);
        Assert.Equal(0L, engine.Scalar("select count(*) from t"));
    }

    [Fact]
    public void Dates_and_times_do_not_enter_each_others_columns()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Execute("create table t (a date, b timestamp, c timestamptz, d time)");
        var day = new DateOnly(2024, 12, 31);
        var local = new DateTime(2024, 12, 31, 8, 0, 0, DateTimeKind.Unspecified);

        Refused(rows => rows.Append(local));
        Refused(rows => rows.Append(day).Append(day));
        Refused(rows => rows.Append(day).Append(new DateTimeOffset(local, TimeSpan.FromHours(8))));
        Refused(rows => rows.Append(day).Append(local).Append(local));
        Refused(rows => rows.Append(day).Append(local).Append(DateTime.SpecifyKind(local, DateTimeKind.Utc)).Append(local));

        void Refused(Action<TypedAppender> write) => Assert.Throws<AppendRefusedException>(() => engine.Append("t", write));
    }

    [Fact]
    public void A_row_that_is_too_short_or_too_long_is_refused()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Execute("create table t (a integer, b integer)");

        var tooShort = Assert.Throws<AppendRefusedException>(() => engine.Append("t", rows => rows.Append(1).EndRow()));
        var tooLong = Assert.Throws<AppendRefusedException>(() => engine.Append("t", rows => rows.Append(1).Append(2).Append(3)));
        var unfinished = Assert.Throws<AppendRefusedException>(() => engine.Append("t", rows => rows.Append(1).Append(2).EndRow().Append(3)));

        Assert.Contains("row 1 has 1 of 2 values", tooShort.Message);
        Assert.Contains("row 1 has more than 2 values", tooLong.Message);
        Assert.Contains("row 2 has 1 of 2 values", unfinished.Message);
        Assert.Equal(0L, engine.Scalar("select count(*) from t"));
    }

    [Fact]
    public void A_caller_who_swallows_the_refusal_still_appends_nothing()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Execute("create table t (a integer)");

        Assert.Throws<AppendRefusedException>(() => engine.Append("t", rows =>
        {
            rows.Append(1).EndRow();
            Assert.Throws<AppendRefusedException>(() => rows.Append("2"));
            Assert.Throws<AppendRefusedException>(() => rows.Append(2));
        }));

        Assert.Equal(0L, engine.Scalar("select count(*) from t"));
    }

    [Fact]
    public void Half_a_load_is_taken_back_even_after_the_engine_has_moved_rows_into_the_table()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Execute("create table t (a integer)");

        Assert.Throws<InvalidOperationException>(() => engine.Append("t", rows =>
        {
            for (var i = 0; i < 500_000; i++)
                rows.Append(i).EndRow();
            throw new InvalidOperationException("the reader failed");
        }));

        Assert.Equal(0L, engine.Scalar("select count(*) from t"));
        Assert.Equal(1L, engine.Append("t", rows => rows.Append(1).EndRow()));
    }

    [Fact]
    public void A_broken_constraint_is_the_engines_error_and_leaves_nothing()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Execute("create table t (a integer not null)");

        var error = Assert.Throws<DuckDBException>(() => engine.Append("t", rows => rows.Append(1).EndRow().AppendNull().EndRow()));

        Assert.Contains("NOT NULL", error.Message);
        Assert.Equal(0L, engine.Scalar("select count(*) from t"));
    }

    [Fact]
    public void A_decimal_is_neither_rounded_nor_cut()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Execute("create table t (a decimal(4, 1))");

        engine.Append("t", rows => rows.Append(15.4m).EndRow().Append(-999.9m).EndRow().Append(7.000m).EndRow().Append(12).EndRow());
        var decimals = Assert.Throws<AppendRefusedException>(() => engine.Append("t", rows => rows.Append(15.45m).EndRow()));
        var range = Assert.Throws<AppendRefusedException>(() => engine.Append("t", rows => rows.Append(1000m).EndRow()));

        Assert.Contains("15.45 has more decimals than DECIMAL(4,1)", decimals.Message);
        Assert.Contains("1000 is out of the range of DECIMAL(4,1)", range.Message);
        Assert.Equal([15.4m, -999.9m, 7m, 12m], engine.Query("select a from t", row => row.GetDecimal(0)));
    }

    [Fact]
    public void A_text_that_utf8_cannot_hold_whole_is_refused()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Execute("create table t (a varchar)");

        foreach (var text in new[] { "a\0b", new string('\ud83d', 1), "\ud83d x", "\ude00" + "x", "\ud83d\ud83d\ude00" })
            Assert.Throws<AppendRefusedException>(() => engine.Append("t", rows => rows.Append(text).EndRow()));
    }

    [Fact]
    public void An_unknown_table_is_named()
    {
        using var engine = DuckDbEngine.OpenInMemory();

        var error = Assert.Throws<DuckDBException>(() => engine.Append("no_such_table", _ => { }));

        Assert.Contains("no_such_table", error.Message);
    }

    [Theory]
    [InlineData("hugeint", "HUGEINT")]
    [InlineData("ubigint", "UBIGINT")]
    [InlineData("integer[]", "INTEGER[]")]
    [InlineData("enum('a')[]", "ENUM('a')[]")]
    [InlineData("struct(a integer)", "STRUCT(a INTEGER)")]
    [InlineData("bit", "BIT")]
    [InlineData("interval", "INTERVAL")]
    [InlineData("timestamp_ns", "TIMESTAMP_NS")]
    public void A_table_with_a_type_that_is_not_written_is_refused_at_once(string type, string named)
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Execute($"create table t (first varchar, a {type})");

        var refusal = Assert.Throws<AppendRefusedException>(() => engine.Append("t", _ => { }));

        Assert.Contains($"column a: {named} cannot be appended", refusal.Message);
    }

    [Fact]
    public void A_table_with_a_generated_column_is_refused_because_the_driver_skips_it()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Execute("create table t (a integer, b bigint generated always as (a * 2), c integer, d integer)");

        var refusal = Assert.Throws<AppendRefusedException>(() => engine.Append("t", rows => rows.Append(1).Append(2L).Append(3).EndRow()));

        Assert.Contains("generated", refusal.Message);
    }
}
