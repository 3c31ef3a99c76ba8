using System.Buffers.Binary;

namespace ReformWarehouse.Tds.Endpoint.Protocol;

/// <summary>How a side stands to encryption (MS-TDS 2.2.6.5, option ENCRYPTION).</summary>
public enum EncryptionOffer : byte
{
    Off = 0,
    On = 1,
    NotSupported = 2,
    Required = 3,
}

/// <summary>The first exchange: versions, encryption, multiple active result sets (MS-TDS 2.2.6.5).</summary>
public static class PreLogin
{
    private const byte Version = 0, Encryption = 1, Instance = 2, Thread = 3, Mars = 4, Terminator = 0xFF;

    /// <summary>The client's stand on encryption.</summary>
    public static EncryptionOffer ReadEncryption(byte[] payload)
    {
        for (var at = 0; payload[at] != Terminator; at += 5)
            if (payload[at] == Encryption)
                return (EncryptionOffer)payload[BinaryPrimitives.ReadUInt16BigEndian(payload.AsSpan(at + 1))];
        return EncryptionOffer.NotSupported;
    }

    /// <summary>Our answer: version 15.0 (SQL Server 2019), the encryption given, no multiple active result sets.</summary>
    public static byte[] Answer(EncryptionOffer encryption)
    {
        (byte Option, byte[] Data)[] options =
        [
            (Version, [15, 0, 0x07, 0xD0, 0, 0]),
            (Encryption, [(byte)encryption]),
            (Instance, [0]),
            (Thread, []),
            (Mars, [0]),
        ];
        using var head = new MemoryStream();
        using var data = new MemoryStream();
        var start = options.Length * 5 + 1;
        var number = new byte[2];
        foreach (var (option, bytes) in options)
        {
            head.WriteByte(option);
            BinaryPrimitives.WriteUInt16BigEndian(number, (ushort)(start + data.Length));
            head.Write(number);
            BinaryPrimitives.WriteUInt16BigEndian(number, (ushort)bytes.Length);
            head.Write(number);
            data.Write(bytes);
        }
        head.WriteByte(Terminator);
        head.Write(data.ToArray());
        return head.ToArray();
    }
}
