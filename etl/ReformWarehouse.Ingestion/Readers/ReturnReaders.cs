using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.Ingestion.Xlsx;

namespace ReformWarehouse.Ingestion.Readers;

/// <summary>The formats a return may have, each recognised by its content and not by the file's name.</summary>
public static class ReturnReaders
{
    private static readonly IReturnReader[] All = [new XlsxReturnReader(), new JsonReturnReader(), new SdmxCsvReturnReader(), new CsvReturnReader()];

    /// <exception cref="InputException">The file is no return of any known format.</exception>
    public static ReturnFile Read(Submission submission)
    {
        RefuseOldWorkbook(submission);
        return All.First(reader => reader is CsvReturnReader || reader.Recognises(submission)).Read(submission);
    }

    /// <summary>True when a reader of returns recognises the content; prose and foreign files are nobody's.</summary>
    public static bool Recognises(Submission submission) => All.Any(reader => reader.Recognises(submission));

    private static void RefuseOldWorkbook(Submission submission)
    {
        ReadOnlySpan<byte> compoundFile = [0xD0, 0xCF, 0x11, 0xE0];
        if (submission.Bytes.AsSpan().StartsWith(compoundFile))
            throw new InputException(submission.File, "format",
                "这是旧式 .xls 或加密的工作簿，请另存为不加密的 .xlsx 后重新提交。",
                "this is an old .xls or an encrypted workbook; save it as .xlsx without a password and submit it again.");
    }
}
