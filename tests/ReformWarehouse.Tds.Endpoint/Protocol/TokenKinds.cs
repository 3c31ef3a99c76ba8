namespace ReformWarehouse.Tds.Endpoint.Protocol;

/// <summary>What an ENVCHANGE token says (MS-TDS 2.2.7.9).</summary>
public enum EnvironmentChange : byte
{
    Database = 1,
    Language = 2,
    PacketSize = 4,
    Collation = 7,
    BeginTransaction = 8,
    CommitTransaction = 9,
    RollbackTransaction = 10,
    ResetAcknowledged = 18,
}

/// <summary>Which token closes: DONE a batch's statement, DONEINPROC a statement inside a call, DONEPROC the call.</summary>
public enum DoneToken : byte
{
    Done = 0xFD,
    DoneProc = 0xFE,
    DoneInProc = 0xFF,
}

/// <summary>Status bits of the DONE tokens (MS-TDS 2.2.7.6).</summary>
[Flags]
public enum DoneStatus : ushort
{
    Final = 0x00,
    More = 0x01,
    Error = 0x02,
    InTransaction = 0x04,
    Count = 0x10,
    Attention = 0x20,
}
