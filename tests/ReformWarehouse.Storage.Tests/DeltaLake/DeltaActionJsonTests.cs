using System.Text;
using ReformWarehouse.Storage.DeltaLake;
using Xunit;

namespace ReformWarehouse.Storage.Tests.DeltaLake;

public class DeltaActionJsonTests
{
    private static readonly DeltaAction[] Every =
    [
        new CommitInfoAction(5, "WRITE", new Dictionary<string, string?> { ["说明"] = "云南 \"报告\"" }, true, CommitInfoAction.Engine),
        new ProtocolAction(1, 2),
        new MetadataAction("id", """{"type":"struct","fields":[]}""", ["year"], new Dictionary<string, string?> { ["delta.appendOnly"] = "true" }, 7, "表", "one row"),
        new AddAction("a%20b.parquet", new Dictionary<string, string?> { ["year"] = null, ["州"] = "大理" }, 1, 2, true, """{"numRecords":3}""", new Dictionary<string, string?> { ["k"] = "v" }),
        new RemoveAction("a%20b.parquet", 9, false, new Dictionary<string, string?> { ["year"] = "2021" }, 1),
        new TransactionAction("report:1", 1, 3),
    ];

    [Fact]
    public void Every_action_survives_the_way_through_the_file()
    {
        var read = DeltaActionJson.Parse(DeltaActionJson.Write(Every));

        Assert.Equal(DeltaActionJson.Write(Every), DeltaActionJson.Write(read));
        Assert.Equal(Every.Select(action => action.GetType()), read.Select(action => action.GetType()));
        var add = Assert.IsType<AddAction>(read[3]);
        Assert.Null(add.PartitionValues["year"]);
        Assert.Equal("大理", add.PartitionValues["州"]);
    }

    [Fact]
    public void Unknown_actions_and_fields_are_ignored()
    {
        var read = DeltaActionJson.Parse("""
            {"domainMetadata":{"domain":"x"}}
            {"protocol":{"minReaderVersion":1,"minWriterVersion":2,"later":[1]}}

            """u8.ToArray());

        Assert.Equal([new ProtocolAction(1, 2)], read);
    }

    [Theory]
    [InlineData("""{"add":{"path":"a","partitionValues":{},"size":1,"modificationTime":1}}""", "dataChange")]
    [InlineData("""{"add":{"path":1,"partitionValues":{},"size":1,"modificationTime":1,"dataChange":true}}""", "a string")]
    [InlineData("""{"protocol":{"minReaderVersion":1}""", "line 1")]
    [InlineData("""[1]""", "line 1")]
    [InlineData("""{"metaData":{"id":"x","format":{"provider":"orc"},"schemaString":"","partitionColumns":[]}}""", "orc")]
    public void A_broken_line_is_named(string line, string named)
    {
        var error = Assert.Throws<DeltaFormatException>(() => DeltaActionJson.Parse(Encoding.UTF8.GetBytes(line)));

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_bit_of_a_commit_can_flip_and_no_end_be_cut_unnoticed()
    {
        var whole = DeltaActionJson.Write(Every);
        for (var at = 0; at < whole.Length; at++)
        {
            var flipped = whole.ToArray();
            flipped[at] ^= (byte)(1 << (at % 8));
            Assert.Throws<DeltaFormatException>(() => DeltaActionJson.Parse(flipped));
        }

        for (var length = 0; length < whole.Length - 1; length++)
            if (length > 0)
                Assert.Throws<DeltaFormatException>(() => DeltaActionJson.Parse(whole.AsMemory(0, length)));
    }

    [Fact]
    public void An_empty_file_is_no_commit() =>
        Assert.Throws<DeltaFormatException>(() => DeltaActionJson.Parse(ReadOnlyMemory<byte>.Empty));
}
