using System.Globalization;
using System.Xml;

namespace ReformWarehouse.Ingestion.Xlsx;

/// <summary>What a number format makes of a stored number.</summary>
internal enum XlsxNumberKind { Plain, Percent, Date }

/// <summary>What a workbook's cell styles mean: 0.2818 may be shown as 28.18 %, 45000 as a day, a label may be set in under another.</summary>
internal sealed class XlsxStyles
{
    private readonly List<XlsxNumberKind> kindOfStyle = [];
    private readonly Dictionary<int, int> indentOfStyle = [];

    public XlsxNumberKind KindOf(int style) => style >= 0 && style < kindOfStyle.Count ? kindOfStyle[style] : XlsxNumberKind.Plain;

    /// <summary>Steps of indentation; 0 for most styles.</summary>
    public int IndentOf(int style) => indentOfStyle.GetValueOrDefault(style);

    public static XlsxStyles Read(XmlReader? xml)
    {
        var styles = new XlsxStyles();
        if (xml is null) return styles;
        var custom = new Dictionary<int, string>();
        var insideCellFormats = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "cellXfs") insideCellFormats = false;
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "numFmt": custom[Integer(xml.GetAttribute("numFmtId"))] = xml.GetAttribute("formatCode") ?? ""; break;
                case "cellXfs": insideCellFormats = !xml.IsEmptyElement; break;
                case "xf" when insideCellFormats: styles.kindOfStyle.Add(Kind(Integer(xml.GetAttribute("numFmtId")), custom)); break;
                case "alignment" when insideCellFormats && Integer(xml.GetAttribute("indent")) is > 0 and var steps: styles.indentOfStyle[styles.kindOfStyle.Count - 1] = steps; break;
                default: break;
            }
        }

        return styles;
    }

    private static XlsxNumberKind Kind(int id, Dictionary<int, string> custom) => id switch
    {
        9 or 10 => XlsxNumberKind.Percent,
        (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) => XlsxNumberKind.Date,
        _ when custom.GetValueOrDefault(id) is { } code => code.Contains('%') ? XlsxNumberKind.Percent
            : code.Contains("yy", StringComparison.OrdinalIgnoreCase) ? XlsxNumberKind.Date : XlsxNumberKind.Plain,
        _ => XlsxNumberKind.Plain,
    };

    private static int Integer(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
