using ReformWarehouse.Tds.Endpoint.Types;

namespace ReformWarehouse.Tds.Endpoint.Protocol;

/// <summary>One parameter of a call with its type as sent.</summary>
public sealed record RpcParameter(string Name, SqlType Type, object? Value);

/// <summary>A remote procedure call (MS-TDS 2.2.6.6). Known procedures are sent by number, <c>sp_executesql</c> as 10.</summary>
public sealed record RpcRequest(string? ProcedureName, ushort? ProcedureId, IReadOnlyList<RpcParameter> Parameters)
{
    public const ushort ExecuteSql = 10;

    public static RpcRequest Read(byte[] payload)
    {
        var reader = new PayloadReader(payload);
        reader.SkipAllHeaders();
        var nameLength = reader.UInt16();
        ushort? id = nameLength == 0xFFFF ? reader.UInt16() : null;
        var name = id is null ? reader.Text(nameLength) : null;
        reader.UInt16();
        var parameters = new List<RpcParameter>();
        // 0x80 and 0xFF part the calls of one message; SqlCommand sends one.
        while (!reader.AtEnd && reader.Peek() is not (0x80 or 0xFF))
        {
            var parameter = reader.ShortText();
            reader.Byte();
            var type = TypeInfo.Read(ref reader);
            parameters.Add(new RpcParameter(parameter, type, ValueReader.Read(ref reader, type)));
        }
        return new RpcRequest(name, id, parameters);
    }
}
