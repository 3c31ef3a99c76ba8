using ReformWarehouse.Ingestion.Readers;
using ReformWarehouse.Ingestion.Validation;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion;

/// <summary>The load, top to bottom: read the bytes once, read the rows, validate them, store what is valid together with what was rejected.</summary>
/// <param name="store">Stores one report as a whole, or nothing of it.</param>
public sealed class ReportLoader(Func<ReportLoad, LoadOutcome> store)
{
    /// <summary>64 MiB: a return of that size holds a million rows; more is a wrong file.</summary>
    public const long LargestFile = 64L << 20;

    /// <exception cref="InputException">The file is missing, unreadable or no return; nothing was loaded.</exception>
    public (ReportLoad Report, LoadOutcome Outcome) Load(string path)
    {
        var bytes = ReadAllBytes(path);
        var file = CsvReturnReader.Read(path, bytes);
        var report = ReturnValidator.Validate(file);
        return (report, store(report));
    }

    private static byte[] ReadAllBytes(string path)
    {
        var info = new FileInfo(path);
        if (!info.Exists)
            throw new InputException(path, "file", "没有这个文件，请核对路径。", "no such file; check the path.");
        if (info.Length > LargestFile)
            throw new InputException(path, "file", $"文件超过 {LargestFile >> 20} MiB，请拆分后提交。", $"the file exceeds {LargestFile >> 20} MiB; split it.");
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, "file", $"无法读取文件：{error.Message}", $"the file cannot be read: {error.Message}");
        }
    }
}
