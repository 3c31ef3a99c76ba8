using System.IO.Compression;
using System.Xml;

namespace ReformWarehouse.Ingestion.Xlsx;

/// <summary>The parts of a workbook. Nothing is unpacked to disk, names are only looked up, DTDs and external entities are refused.</summary>
internal sealed class XlsxPackage : IDisposable
{
    /// <summary>Unpacked size of all parts together: ten times the largest return.</summary>
    public const long LargestContent = 256L << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
        MaxCharactersFromEntities = 1024,
    };

    private readonly ZipArchive archive;
    private readonly ByteBudget budget = new(LargestContent);

    public XlsxPackage(byte[] bytes) => archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);

    /// <returns>Null when there is no such part.</returns>
    public XmlReader? Open(string part)
    {
        var entry = archive.Entries.FirstOrDefault(entry => string.Equals(entry.FullName, part.TrimStart('/'), StringComparison.OrdinalIgnoreCase));
        return entry is null ? null : XmlReader.Create(new LimitedStream(entry.Open(), budget), Settings);
    }

    public void Dispose() => archive.Dispose();
}
