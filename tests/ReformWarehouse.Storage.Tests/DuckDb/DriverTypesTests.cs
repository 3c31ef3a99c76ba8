using System.Collections;
using System.Numerics;
using DuckDB.NET.Native;
using ReformWarehouse.Storage.DuckDb;
using Xunit;

namespace ReformWarehouse.Storage.Tests.DuckDb;

/// <summary>Each DuckDB type, read through the driver and so through the bindings.</summary>
public class DriverTypesTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("(-128)::tinyint", (sbyte)-128)]
    [InlineData("32767::smallint", (short)32767)]
    [InlineData("(-2147483648)::integer", int.MinValue)]
    [InlineData("9223372036854775807::bigint", long.MaxValue)]
    [InlineData("255::utinyint", (byte)255)]
    [InlineData("65535::usmallint", (ushort)65535)]
    [InlineData("4294967295::uinteger", uint.MaxValue)]
    [InlineData("18446744073709551615::ubigint", ulong.MaxValue)]
    [InlineData("0.1::float", 0.1f)]
    [InlineData("0.1::double", 0.1)]
    [InlineData("''", "")]
    [InlineData("'技能人才 skilled workers'", "技能人才 skilled workers")]
    [InlineData("'女'::enum('男', '女')", "女")]
    public void A_value_arrives_as_its_clr_type(string sql, object expected)
    {
        using var engine = DuckDbEngine.OpenInMemory();

        Assert.Equal(expected, engine.Scalar($"select {sql}"));
    }

    [Theory]
    [InlineData("hugeint", "-170141183460469231731687303715884105728")]
    [InlineData("hugeint", "170141183460469231731687303715884105727")]
    [InlineData("hugeint", "-1")]
    [InlineData("uhugeint", "340282366920938463463374607431768211455")]
    [InlineData("bignum", "-123456789012345678901234567890123456789012345678901234567890")]
    [InlineData("bignum", "18446744073709551616")]
    public void A_huge_number_arrives_whole_and_returns_as_a_parameter(string type, string digits)
    {
        using var engine = DuckDbEngine.OpenInMemory();
        var expected = BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(expected, engine.Scalar($"select '{digits}'::{type}"));
        Assert.Equal(digits, engine.Scalar($"select cast($number as {type})::varchar", ("number", expected)));
    }

    [Fact]
    public void Decimals_of_every_width_arrive_exactly()
    {
        using var engine = DuckDbEngine.OpenInMemory();

        var row = engine.Query(
            "select 99.9::decimal(3, 1), -123456.789::decimal(9, 3), 123456789012.345678::decimal(18, 6), '-1234567890123456789.0123456789'::decimal(38, 10)",
            reader => Enumerable.Range(0, 4).Select(reader.GetDecimal).ToArray()).Single();

        Assert.Equal([99.9m, -123456.789m, 123456789012.345678m, -1234567890123456789.0123456789m], row);
    }

    [Fact]
    public void Dates_and_times_arrive_with_their_microseconds()
    {
        using var engine = DuckDbEngine.OpenInMemory();

        Assert.Equal(new DateOnly(1, 1, 1), Read<DateOnly>("date '0001-01-01'"));
        Assert.Equal(new DateOnly(2024, 2, 29), Read<DateOnly>("date '2024-02-29'"));
        Assert.Equal(new TimeOnly(23, 59, 59, 999, 999), Read<TimeOnly>("time '23:59:59.999999'"));
        Assert.Equal(new DateTime(1969, 12, 31, 23, 59, 59, 999, 999), Read<DateTime>("timestamp '1969-12-31 23:59:59.999999'"));
        Assert.Equal(new DateTime(2024, 1, 1, 0, 0, 1), Read<DateTime>("timestamp_s '2024-01-01 00:00:01'"));
        Assert.Equal(new DateTime(2024, 1, 1, 0, 0, 1, 5), Read<DateTime>("timestamp_ms '2024-01-01 00:00:01.005'"));
        Assert.Equal(new DateTime(2024, 1, 1).AddTicks(1234567), Read<DateTime>("timestamp_ns '2024-01-01 00:00:00.123456700'"));
        Assert.Equal(new DateTimeOffset(2024, 12, 31, 16, 0, 0, TimeSpan.Zero), Read<DateTimeOffset>("timestamptz '2025-01-01 00:00:00+08'"));
        Assert.Equal(TimeSpan.FromHours(-3.5), Read<DateTimeOffset>("timetz '12:30:00-03:30'").Offset);
        Assert.Equal(new TimeSpan(2, 3, 4, 5), Read<TimeSpan>("interval '2 days 3 hours 4 minutes 5 seconds'"));

        T Read<T>(string sql) => engine.Query($"select {sql}", row => row.GetFieldValue<T>(0)).Single();
    }

    [Theory]
    [InlineData("0001-01-01", 1, 1, 1)]
    [InlineData("1969-12-31", 1969, 12, 31)]
    [InlineData("2000-02-29", 2000, 2, 29)]
    [InlineData("2100-03-01", 2100, 3, 1)]
    [InlineData("20000-12-31", 20000, 12, 31)]
    [InlineData("0001-12-31 (BC)", 0, 12, 31)]
    [InlineData("5877642-06-25 (BC)", -5877641, 6, 25)]
    [InlineData("5881580-07-10", 5881580, 7, 10)]
    public void A_date_beyond_dotnets_calendar_is_read_in_the_drivers_own(string text, int year, byte month, byte day)
    {
        using var engine = DuckDbEngine.OpenInMemory();

        var date = engine.Query($"select date '{text}'", row => row.GetFieldValue<DuckDBDateOnly>(0)).Single();

        Assert.Equal(new DuckDBDateOnly(year, month, day), date);
        Assert.False(date.IsInfinity);
        Assert.Equal(text, engine.Scalar("select $day::date::varchar", ("day", date)));
    }

    [Fact]
    public void Infinite_dates_are_told_apart()
    {
        using var engine = DuckDbEngine.OpenInMemory();

        var row = engine.Query(
            "select date 'infinity', date '-infinity', timestamp 'infinity', timestamp '-infinity'",
            reader => (reader.GetFieldValue<DuckDBDateOnly>(0), reader.GetFieldValue<DuckDBDateOnly>(1), reader.GetFieldValue<DuckDBTimestamp>(2), reader.GetFieldValue<DuckDBTimestamp>(3)))
            .Single();

        Assert.True(row.Item1.IsPositiveInfinity && row.Item2.IsNegativeInfinity && row.Item3.IsPositiveInfinity && row.Item4.IsNegativeInfinity);
        Assert.Throws<InvalidOperationException>(() => engine.Query("select date 'infinity'", reader => reader.GetFieldValue<DateOnly>(0)));
    }

    [Fact]
    public void An_interval_with_months_does_not_become_a_time_span()
    {
        using var engine = DuckDbEngine.OpenInMemory();

        var interval = engine.Query("select interval '14 months 3 days 1 second'", row => row.GetFieldValue<DuckDBInterval>(0)).Single();

        Assert.Equal((14, 3), (interval.Months, interval.Days));
        Assert.ThrowsAny<Exception>(() => (TimeSpan)interval);
    }

    [Fact]
    public void Uuid_blob_and_bit_arrive_whole()
    {
        using var engine = DuckDbEngine.OpenInMemory();

        Assert.Equal(Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"), engine.Scalar("select '00112233-4455-6677-8899-aabbccddeeff'::uuid"));
        var bits = engine.Query("select '1011000000001'::bit", row => row.GetFieldValue<BitArray>(0)).Single();
        Assert.Equal("1011000000001", string.Concat(bits.Cast<bool>().Select(bit => bit ? '1' : '0')));
        var bytes = engine.Query("select '\\x00\\xFF\\x01'::blob", row =>
        {
            using var copy = new MemoryStream();
            row.GetStream(0).CopyTo(copy);
            return copy.ToArray();
        }).Single();
        Assert.Equal([0, 255, 1], bytes);
    }

    [Fact]
    public void Nested_types_arrive_with_their_nulls()
    {
        using var engine = DuckDbEngine.OpenInMemory();

        Assert.Equal([1, null, 3], engine.Query("select [1, null, 3]", row => row.GetFieldValue<List<int?>>(0)).Single());
        Assert.Equal(["技能人才十余字以上的长文本", "b"], engine.Query("select ['技能人才十余字以上的长文本', 'b']", row => row.GetFieldValue<List<string>>(0)).Single());
        Assert.Equal([1, 2, 3], engine.Query("select [1, 2, 3]::integer[3]", row => row.GetFieldValue<List<int>>(0)).Single());
        var map = engine.Query("select map {'a': 1, 'b': 2}", row => row.GetFieldValue<Dictionary<string, int>>(0)).Single();
        Assert.Equal((1, 2), (map["a"], map["b"]));
        var fields = Assert.IsAssignableFrom<IDictionary<string, object?>>(engine.Scalar("select {'code': 'SKL_TOTAL', 'value': 428, 'note': null}"));
        Assert.Equal(("SKL_TOTAL", 428, null), (fields["code"], fields["value"], fields["note"]));
    }

    [Fact]
    public void A_column_knows_its_type()
    {
        using var engine = DuckDbEngine.OpenInMemory();

        var names = engine.Query(
            "select 1::bigint as a, 'x' as b, 1.5::decimal(9, 2) as c, current_timestamp as d",
            row => Enumerable.Range(0, row.FieldCount).Select(i => (row.GetName(i), row.GetDataTypeName(i), row.GetFieldType(i))).ToArray()).Single();

        Assert.Equal(
            [("a", "BigInt", typeof(long)), ("b", "Varchar", typeof(string)), ("c", "Decimal", typeof(decimal)), ("d", "TimestampTz", typeof(DateTime))],
            names);
    }
}
