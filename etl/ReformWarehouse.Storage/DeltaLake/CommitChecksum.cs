using System.Security.Cryptography;
using System.Text;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>
/// SHA-256 of a commit file, carried in its own commitInfo (a free field there): computed over the content with the digits of the checksum as zeros.
/// JSON alone does not notice a flipped digit, nor a file cut at a line's end.
/// </summary>
internal static class CommitChecksum
{
    public const string Field = "contentSha256";
    public static readonly string Blank = new('0', 64);
    private static readonly byte[] Marker = Encoding.UTF8.GetBytes($"\"{Field}\":\"");

    public static bool IsSealed(ReadOnlySpan<byte> content) => Digits(content) >= 0;

    public static void Seal(Span<byte> content)
    {
        if (Digits(content) is not (>= 0 and var start)) return;
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(content)), content[start..]);
    }

    public static void Check(ReadOnlySpan<byte> content)
    {
        if (Digits(content) is not (>= 0 and var start)) return;
        var blanked = content.ToArray();
        blanked.AsSpan(start, 64).Fill((byte)'0');
        if (!Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(blanked))).AsSpan().SequenceEqual(content.Slice(start, 64)))
            throw new DeltaFormatException("the checksum in commitInfo does not fit the content");
    }

    // Only the first line can hold it (commitInfo comes first); inside a text the quotation marks would be escaped.
    private static int Digits(ReadOnlySpan<byte> content)
    {
        var end = content.IndexOf((byte)'\n');
        var line = end < 0 ? content : content[..end];
        var at = line.IndexOf(Marker);
        return at >= 0 && at + Marker.Length + 64 <= line.Length ? at + Marker.Length : -1;
    }
}
