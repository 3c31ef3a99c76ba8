using System.Text;
using System.Xml;

namespace ReformWarehouse.Ingestion.Xlsx;

/// <summary>The texts of a workbook; phonetic guides are left out.</summary>
internal static class XlsxSharedStrings
{
    public static IReadOnlyList<string> Read(XmlReader? xml)
    {
        var strings = new List<string>();
        if (xml is null) return strings;
        using (xml)
        {
            while (xml.Read())
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si") strings.Add(ReadText(xml));
        }

        return strings;
    }

    /// <summary>The text of the element the reader stands on (si or is), which it leaves at its end.</summary>
    public static string ReadText(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        var (depth, phonetic, inText) = (xml.Depth, 0, false);
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "rPh" && !xml.IsEmptyElement: phonetic++; break;
                case XmlNodeType.EndElement when xml.LocalName == "rPh": phonetic--; break;
                case XmlNodeType.Element when xml.LocalName == "t": inText = !xml.IsEmptyElement; break;
                case XmlNodeType.EndElement when xml.LocalName == "t": inText = false; break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when inText && phonetic == 0:
                    text.Append(xml.Value);
                    break;
                default: break;
            }
        }

        return text.ToString();
    }
}
