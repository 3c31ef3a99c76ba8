using ReformWarehouse.Tds.Endpoint.Types;

namespace ReformWarehouse.Tds.Endpoint.Protocol;

/// <summary>The tokens of a response (MS-TDS 2.2.7).</summary>
public sealed class TokenWriter(PacketWriter packets)
{
    private const string ServerName = "endpoint";
    private readonly TokenBuffer _buffer = new(packets);

    public void LoginAck()
    {
        const string Program = "Microsoft SQL Server";
        _buffer.Byte(0xAD);
        _buffer.UInt16((ushort)(1 + 4 + 1 + Program.Length * 2 + 4));
        _buffer.Byte(1);
        _buffer.Bytes([0x74, 0x00, 0x00, 0x04]);
        _buffer.ShortText(Program);
        _buffer.Bytes([15, 0, 0x07, 0xD0]);
    }

    /// <summary>The extensions granted: id and data; only such as the client asked for.</summary>
    public void FeatureExtAck(IEnumerable<(byte Feature, byte[] Data)> granted)
    {
        _buffer.Byte(0xAE);
        foreach (var (feature, data) in granted)
        {
            _buffer.Byte(feature);
            _buffer.Int32(data.Length);
            _buffer.Bytes(data);
        }
        _buffer.Byte(0xFF);
    }

    public void EnvironmentText(EnvironmentChange kind, string now, string before)
    {
        _buffer.Byte(0xE3);
        _buffer.UInt16((ushort)(3 + (now.Length + before.Length) * 2));
        _buffer.Byte((byte)kind);
        _buffer.ShortText(now);
        _buffer.ShortText(before);
    }

    public void EnvironmentBytes(EnvironmentChange kind, ReadOnlySpan<byte> now, ReadOnlySpan<byte> before)
    {
        _buffer.Byte(0xE3);
        _buffer.UInt16((ushort)(3 + now.Length + before.Length));
        _buffer.Byte((byte)kind);
        _buffer.Byte((byte)now.Length);
        _buffer.Bytes(now);
        _buffer.Byte((byte)before.Length);
        _buffer.Bytes(before);
    }

    public void Info(int number, string message) => Message(0xAB, number, 1, 0, message);

    public void Error(ServerError error) => Message(0xAA, error.Number, error.State, error.Severity, error.Message);

    public void ColumnMetadata(IReadOnlyList<ResultColumn> columns)
    {
        // user type 80: the client tells rowversion from binary(8) by it
        const int RowVersionUserType = 80;
        _buffer.Byte(0x81);
        _buffer.UInt16((ushort)columns.Count);
        foreach (var column in columns)
        {
            _buffer.Int32(column.Type.Kind == SqlKind.RowVersion ? RowVersionUserType : 0);
            _buffer.UInt16((ushort)(column.Nullable ? 0x0009 : 0x0008));
            TypeInfo.Write(_buffer, column.Type);
            _buffer.ShortText(column.Name);
        }
    }

    /// <summary>A row; one with nulls goes as NBCROW, whose bit map stands for them, every second time, so that the client meets both forms of null.</summary>
    public void Row(IReadOnlyList<ResultColumn> columns, object?[] values, bool compressNulls)
    {
        _buffer.Byte(compressNulls ? (byte)0xD2 : (byte)0xD1);
        if (compressNulls)
        {
            var map = new byte[(columns.Count + 7) / 8];
            for (var i = 0; i < values.Length; i++)
                if (values[i] is null) map[i / 8] |= (byte)(1 << i % 8);
            _buffer.Bytes(map);
        }
        for (var i = 0; i < values.Length; i++)
            if (!compressNulls || values[i] is not null) ValueWriter.Write(_buffer, columns[i].Type, values[i]);
    }

    /// <summary>The first half of a row: its token and its first values.</summary>
    public void HalfRow(IReadOnlyList<ResultColumn> columns, object?[] values)
    {
        _buffer.Byte(0xD1);
        for (var i = 0; i < (values.Length + 1) / 2; i++) ValueWriter.Write(_buffer, columns[i].Type, values[i]);
    }

    public void ReturnStatus(int value)
    {
        _buffer.Byte(0x79);
        _buffer.Int32(value);
    }

    /// <summary>Closes a statement. The client does not count a select's rows as affected.</summary>
    public void Done(DoneToken token, DoneStatus status, long rows = 0, bool select = false)
    {
        const ushort SelectCommand = 0xC1, UpdateCommand = 0xC5;
        _buffer.Byte((byte)token);
        _buffer.UInt16((ushort)status);
        _buffer.UInt16(select ? SelectCommand : status.HasFlag(DoneStatus.Count) ? UpdateCommand : (ushort)0);
        _buffer.UInt64((ulong)rows);
    }

    private void Message(byte token, int number, byte state, byte severity, string text)
    {
        _buffer.Byte(token);
        _buffer.UInt16((ushort)(4 + 1 + 1 + 2 + text.Length * 2 + 1 + ServerName.Length * 2 + 1 + 4));
        _buffer.Int32(number);
        _buffer.Bytes([state, severity]);
        _buffer.LongText(text);
        _buffer.ShortText(ServerName);
        _buffer.ShortText("");
        _buffer.Int32(1);
    }
}
