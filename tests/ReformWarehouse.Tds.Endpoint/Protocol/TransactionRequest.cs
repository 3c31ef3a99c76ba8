namespace ReformWarehouse.Tds.Endpoint.Protocol;

/// <summary>What a transaction manager request asks for (MS-TDS 2.2.6.9); the other kinds are not served.</summary>
public enum TransactionRequestKind : ushort
{
    Begin = 5,
    Commit = 7,
    Rollback = 8,
}

/// <summary>A transaction manager request: begin, commit or roll back the session's transaction.</summary>
public static class TransactionRequest
{
    public static TransactionRequestKind Read(byte[] payload)
    {
        var reader = new PayloadReader(payload);
        reader.SkipAllHeaders();
        return (TransactionRequestKind)reader.UInt16();
    }
}
