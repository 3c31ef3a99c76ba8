using System.Globalization;
using System.Text;

namespace ReformWarehouse.Bulletins.Tests;

/// <summary>
/// Writes a PDF of Chinese text: A4 pages of lines set at twelve points, with the map from glyphs to Unicode that
/// makes its text readable. The font is named and not embedded, which keeps it small; reading its text needs none.
/// </summary>
internal static class SamplePdf
{
    private const string Font =
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>";

    private const string Glyphs =
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [32 126 500] >>";

    private const string Descriptor =
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>";

    /// <summary>The file's bytes; each page's lines stand below one another.</summary>
    public static byte[] Of(params string[][] pages)
    {
        List<string> objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", Font, Glyphs, Descriptor, Stream(UnicodeMap(pages))];
        var kids = new StringBuilder();
        foreach (var lines in pages)
        {
            objects.Add(Stream(Content(lines)));
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {objects.Count} 0 R >>");
            kids.Append(CultureInfo.InvariantCulture, $"{objects.Count} 0 R ");
        }

        objects[1] = $"<< /Type /Pages /Count {pages.Length} /Kids [{kids}] >>";
        return File(objects);
    }

    private static string Content(string[] lines)
    {
        var content = new StringBuilder("BT /F1 12 Tf 20 TL 56 780 Td\n");
        foreach (var line in lines)
            content.Append('<').AppendJoin("", line.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture))).Append("> Tj T*\n");
        return content.Append("ET").ToString();
    }

    private static string UnicodeMap(string[][] pages)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Sample def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var some in pages.SelectMany(p => p).SelectMany(l => l).Distinct().Order().Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{some.Length} beginbfchar\n");
            foreach (var c in some) map.Append(CultureInfo.InvariantCulture, $"<{(int)c:X4}> <{(int)c:X4}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap end end").ToString();
    }

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] File(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var item in objects)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{item}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
