using System.IO.Compression;
using System.Text;

namespace ReformWarehouse.Ingestion.Tests.Hostile;

/// <summary>One random damage to a file; the same seed makes the same damage.</summary>
internal static class Mutation
{
    private static readonly string[] Nasty =
    [
        "\"", "\n", ",", "\t", "\0", "=cmd|' /C calc'!A0", "../../etc/passwd", "１，２", "…", "-", "1e308", "NaN", "99999999999999999999999999999999", "{", "]", "\\ud800", "&x;", "<!DOCTYPE a>",
        "\uFEFF", "𠀀", "﷽", "-0", "1,23", "#", "# format: reform-return/1\n", "530100", "\u202E", "2025", "%", "万人", "''",
    ];

    public static byte[] Of(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var times = random.Next(1, 5); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(7))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(random.Next(1, 200), bytes.Count - at)); break;
                case 2: bytes.RemoveRange(at, bytes.Count - at); break;
                case 3: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Nasty[random.Next(Nasty.Length)])); break;
                case 4: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 400), bytes.Count - at))); break;
                case 5: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                default: bytes.InsertRange(at, Enumerable.Repeat((byte)"9,\"\n#"[random.Next(5)], random.Next(1, 3000))); break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Damages one part inside a workbook, so that the archive itself stays whole.</summary>
    public static byte[] OfPart(byte[] workbook, Random random)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries[random.Next(zip.Entries.Count)];
            byte[] content;
            using (var copy = new MemoryStream())
            {
                using (var part = entry.Open()) part.CopyTo(copy);
                content = copy.ToArray();
            }

            var name = entry.FullName;
            entry.Delete();
            using var changed = zip.CreateEntry(name).Open();
            changed.Write(Of(content, random));
        }

        return stream.ToArray();
    }
}
