using ReformWarehouse.Storage.DuckDb;
using Xunit;

namespace ReformWarehouse.Storage.Tests.DuckDb;

/// <summary>Every type that the appender writes, at its extremes, read back both as CLR values and as DuckDB prints them.</summary>
public class TypedAppenderRoundTripTests
{
    [Fact]
    public void Whole_numbers_keep_their_extremes()
    {
        Survive("tinyint", rows => rows.Append(sbyte.MinValue).EndRow().Append(sbyte.MaxValue).EndRow(), sbyte.MinValue, sbyte.MaxValue);
        Survive("utinyint", rows => rows.Append(byte.MinValue).EndRow().Append(byte.MaxValue).EndRow(), byte.MinValue, byte.MaxValue);
        Survive("smallint", rows => rows.Append(short.MinValue).EndRow().Append(short.MaxValue).EndRow(), short.MinValue, short.MaxValue);
        Survive("integer", rows => rows.Append(int.MinValue).EndRow().Append(int.MaxValue).EndRow(), int.MinValue, int.MaxValue);
        Survive("bigint", rows => rows.Append(long.MinValue).EndRow().Append(long.MaxValue).EndRow(), long.MinValue, long.MaxValue);
    }

    [Fact]
    public void Narrower_numbers_are_widened_with_their_sign()
    {
        Survive("smallint", rows => rows.Append((sbyte)-1).EndRow().Append((byte)200).EndRow(), (short)-1, (short)200);
        Survive("integer", rows => rows.Append((sbyte)-1).EndRow().Append((short)-2).EndRow().Append((byte)200).EndRow(), -1, -2, 200);
        Survive("bigint", rows => rows.Append((sbyte)-1).EndRow().Append((short)-2).EndRow().Append(-3).EndRow(), -1L, -2L, -3L);
        Survive("float", rows => rows.Append((sbyte)-1).EndRow().Append((short)-2).EndRow(), -1f, -2f);
        Survive("double", rows => rows.Append(int.MinValue).EndRow().Append(0.1f).EndRow(), (double)int.MinValue, (double)0.1f);
        Survive("decimal(38, 10)", rows => rows.Append(long.MinValue).EndRow().Append((sbyte)-1).EndRow(), (decimal)long.MinValue, -1m);
    }

    [Fact]
    public void Floating_numbers_keep_their_bits()
    {
        Survive("float", rows => rows.Append(float.MaxValue).EndRow().Append(float.Epsilon).EndRow(), float.MaxValue, float.Epsilon);
        Survive(
            "double",
            rows => rows.Append(double.MinValue).EndRow().Append(double.Epsilon).EndRow().Append(0.1 + 0.2).EndRow().Append(double.NaN).EndRow().Append(double.NegativeInfinity).EndRow(),
            double.MinValue, double.Epsilon, 0.1 + 0.2, double.NaN, double.NegativeInfinity);
    }

    [Theory]
    [InlineData("decimal(4, 1)", "-999.9", "0.1")]
    [InlineData("decimal(9, 2)", "-9999999.99", "0.01")]
    [InlineData("decimal(18, 6)", "-999999999999.999999", "0.000001")]
    [InlineData("decimal(38, 10)", "-9999999999999999999999999999", "0.0000000001")]
    [InlineData("decimal(28, 0)", "-9999999999999999999999999999", "1")]
    [InlineData("decimal(38, 38)", "-0.9999999999999999999999999999", "0.0000000000000000000000000001")]
    public void Decimals_of_every_storage_width_are_exact(string type, string low, string high)
    {
        var (first, second) = (decimal.Parse(low, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(high, System.Globalization.CultureInfo.InvariantCulture));

        Survive(type, rows => rows.Append(first).EndRow().Append(second).EndRow().Append(0m).EndRow(), first, second, 0m);
    }

    [Fact]
    public void Texts_of_every_length_around_the_inlined_limit_survive()
    {
        string[] texts =
        [
            "", "a", "12 bytes ab.", "13 bytes abc.", "技能人才", "技能人才1", "产业工人队伍建设改革", "😀é\u0301ﬁ", " \t\r\n'\"\\;", new('云', 100_000), new('x', 1_000_003),
        ];

        Survive("varchar", rows => Array.ForEach(texts, text => rows.Append(text).EndRow()), [.. texts]);
        Survive("enum('男', '女')", rows => rows.Append("女").EndRow().Append("男").EndRow(), "女", "男");
    }

    [Fact]
    public void Dates_and_times_keep_their_extremes()
    {
        Survive("date", rows => rows.Append(DateOnly.MinValue).EndRow().Append(DateOnly.MaxValue).EndRow(), DateOnly.MinValue, DateOnly.MaxValue);
        Survive("time", rows => rows.Append(TimeOnly.MinValue).EndRow().Append(new TimeOnly(23, 59, 59, 999, 999)).EndRow(), TimeOnly.MinValue, new TimeOnly(23, 59, 59, 999, 999));
        var late = new DateTime(9999, 12, 31, 23, 59, 59, 999, 999, DateTimeKind.Unspecified);
        Survive("timestamp", rows => rows.Append(DateTime.MinValue).EndRow().Append(late).EndRow(), DateTime.MinValue, late);
    }

    [Fact]
    public void An_instant_is_kept_whatever_its_offset()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Execute("create table t (a timestamptz)");
        var inKunming = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));

        engine.Append("t", rows => rows.Append(inKunming).EndRow().Append(inKunming.UtcDateTime).EndRow());

        Assert.Equal(["2024-12-31 16:00:00+00", "2024-12-31 16:00:00+00"], engine.Query("select a::varchar from t", row => row.GetString(0)));
        Assert.All(engine.Query("select a from t", row => row.GetFieldValue<DateTimeOffset>(0)), instant => Assert.Equal(inKunming, instant));
    }

    [Fact]
    public void A_uuid_prints_the_same_in_the_engine()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Execute("create table t (a uuid)");
        Guid[] guids = [Guid.Empty, Guid.AllBitsSet, new("00112233-4455-6677-8899-aabbccddeeff"), new("80000000-0000-0000-0000-000000000001")];

        engine.Append("t", rows => Array.ForEach(guids, guid => rows.Append(guid).EndRow()));

        Assert.Equal(guids.Select(guid => guid.ToString()), engine.Query("select a::varchar from t", row => row.GetString(0)));
        Assert.Equal(guids, engine.Query("select a from t", row => row.GetGuid(0)));
    }

    [Fact]
    public void Bytes_survive_with_nul_and_without_any()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Execute("create table t (a blob)");
        byte[][] blobs = [[0, 255, 0, 1], [.. Enumerable.Range(0, 1000).Select(i => (byte)i)], []];

        engine.Append("t", rows => Array.ForEach(blobs, blob => rows.Append(blob).EndRow()));

        Assert.Equal(blobs, engine.Query("select a from t", Bytes));

        static byte[] Bytes(System.Data.Common.DbDataReader row)
        {
            using var copy = new MemoryStream();
            row.GetStream(0).CopyTo(copy);
            return copy.ToArray();
        }
    }

    [Fact]
    public void Null_enters_every_column_by_every_road()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Execute("""
            create table t (
                a boolean, b tinyint, c utinyint, d smallint, e integer, f bigint, g float, h double, i decimal(9, 2),
                j varchar, k date, l time, m timestamp, n timestamptz, o uuid, p blob
            )
            """);

        engine.Append("t", rows => rows
            .Append((bool?)null).Append((sbyte?)null).Append((byte?)null).Append((short?)null).Append((int?)null).Append((long?)null)
            .Append((float?)null).Append((double?)null).Append((decimal?)null).Append((string?)null).Append((DateOnly?)null).Append((TimeOnly?)null)
            .Append((DateTime?)null).Append((DateTimeOffset?)null).Append((Guid?)null).Append((byte[]?)null)
            .EndRow());
        engine.Append("t", rows => Enumerable.Range(0, 16).Aggregate(rows, (row, i) => i % 2 == 0 ? row.AppendNull() : row.AppendObject(DBNull.Value)).EndRow());

        var cells = engine.Query("select * from t", reader => Enumerable.Range(0, reader.FieldCount).Select(reader.IsDBNull).ToArray()).SelectMany(row => row).ToList();
        Assert.Equal(2 * 16, cells.Count);
        Assert.All(cells, Assert.True);
    }

    [Fact]
    public void A_null_between_values_spoils_neither_neighbour_over_many_chunks()
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Execute("create table t (id integer, a bigint, b varchar)");

        engine.Append("t", rows =>
        {
            for (var i = 0; i < 10_000; i++)
                rows.Append(i).Append(i % 3 == 0 ? null : (long?)i).Append(i % 5 == 0 ? null : $"第 {i} 行，共一万行").EndRow();
        });

        Assert.Equal(
            0L,
            engine.Scalar("""
                select count(*)
                from t
                where a is distinct from if(id % 3 = 0, null, id)
                    or b is distinct from if(id % 5 = 0, null, '第 ' || id || ' 行，共一万行')
                """));
    }

    private static void Survive<T>(string type, Action<TypedAppender> write, params T[] expected)
    {
        using var engine = DuckDbEngine.OpenInMemory();
        engine.Execute($"create table t (a {type})");

        Assert.Equal(expected.Length, engine.Append("t", write));

        Assert.Equal(expected, engine.Query("select a from t", row => row.GetFieldValue<T>(0)));
    }
}
