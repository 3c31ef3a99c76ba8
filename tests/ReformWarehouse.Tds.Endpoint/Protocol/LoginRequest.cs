using System.Buffers.Binary;
using System.Text;

namespace ReformWarehouse.Tds.Endpoint.Protocol;

/// <summary>LOGIN7 (MS-TDS 2.2.6.4): fixed fields, then offsets and lengths of the texts, then the texts. Features: the extensions that the client asks for.</summary>
public sealed record LoginRequest(
    uint TdsVersion, int PacketSize, string Host, string User, string Password, string Application, string Database, bool IntegratedSecurity, IReadOnlySet<byte> Features)
{
    private const int HostAt = 36, UserAt = 40, PasswordAt = 44, ApplicationAt = 48, ExtensionAt = 56, DatabaseAt = 68;

    public static LoginRequest Read(byte[] payload)
    {
        var optionFlags2 = payload[25];
        var optionFlags3 = payload[27];
        return new LoginRequest(
            BinaryPrimitives.ReadUInt32LittleEndian(payload.AsSpan(4)),
            BinaryPrimitives.ReadInt32LittleEndian(payload.AsSpan(8)),
            Text(payload, HostAt), Text(payload, UserAt), Encoding.Unicode.GetString(Reveal(Field(payload, PasswordAt))),
            Text(payload, ApplicationAt), Text(payload, DatabaseAt),
            (optionFlags2 & 0x80) != 0,
            (optionFlags3 & 0x10) != 0 ? ReadFeatures(payload) : new HashSet<byte>());
    }

    private static ReadOnlySpan<byte> Field(byte[] payload, int at)
    {
        int offset = BinaryPrimitives.ReadUInt16LittleEndian(payload.AsSpan(at)), units = BinaryPrimitives.ReadUInt16LittleEndian(payload.AsSpan(at + 2));
        return payload.AsSpan(offset, units * 2);
    }

    private static string Text(byte[] payload, int at) => Encoding.Unicode.GetString(Field(payload, at));

    /// <summary>The client swaps the halves of each byte of the password and then flips the bits of 0xA5.</summary>
    private static byte[] Reveal(ReadOnlySpan<byte> obscured)
    {
        var plain = new byte[obscured.Length];
        for (var i = 0; i < plain.Length; i++)
        {
            var flipped = obscured[i] ^ 0xA5;
            plain[i] = (byte)(flipped << 4 | flipped >> 4);
        }
        return plain;
    }

    /// <summary>The extension block points to a list of (id, length, data) closed by 0xFF.</summary>
    private static HashSet<byte> ReadFeatures(byte[] payload)
    {
        var pointer = BinaryPrimitives.ReadUInt16LittleEndian(payload.AsSpan(ExtensionAt));
        var at = BinaryPrimitives.ReadInt32LittleEndian(payload.AsSpan(pointer));
        var features = new HashSet<byte>();
        while (payload[at] != 0xFF)
        {
            features.Add(payload[at]);
            at += 5 + BinaryPrimitives.ReadInt32LittleEndian(payload.AsSpan(at + 1));
        }
        return features;
    }
}
