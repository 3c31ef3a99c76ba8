namespace ReformWarehouse.Tds.Endpoint.Protocol;

/// <summary>First byte of a packet's header (MS-TDS 2.2.3.1.1).</summary>
public enum PacketType : byte
{
    SqlBatch = 0x01,
    Rpc = 0x03,
    TabularResult = 0x04,
    Attention = 0x06,
    BulkLoad = 0x07,
    TransactionManager = 0x0E,
    Login7 = 0x10,
    PreLogin = 0x12,
}

/// <summary>Second byte of a packet's header (MS-TDS 2.2.3.1.2).</summary>
[Flags]
public enum PacketStatus : byte
{
    Normal = 0x00,
    EndOfMessage = 0x01,
    Ignore = 0x02,
    ResetConnection = 0x08,
    ResetConnectionSkipTransaction = 0x10,
}
