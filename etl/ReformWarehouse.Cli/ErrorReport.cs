using ReformWarehouse.Bulletins.Decoding;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Ingestion;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Submissions;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli;

/// <summary>An error as the user reads it. Errors of the program itself have none and keep their stack trace: they are defects.</summary>
internal sealed record ErrorReport(string Message, int ExitCode)
{
    public static ErrorReport? Of(Exception error, Culture culture) => error switch
    {
        UsageException usage => new(culture.Pick(usage.MessageZh, usage.MessageEn), ExitCodes.WrongUsage),
        DocumentException document => new(culture.Pick($"{document.File}：{document.MessageZh}", $"{document.File}: {document.MessageEn}"), ExitCodes.Failed),
        InputException input => new(culture.Pick($"{input.File}：{input.MessageZh}", $"{input.File}: {input.MessageEn}"), ExitCodes.Failed),
        SubmissionSourceException source => new(culture.Pick(source.MessageZh, source.MessageEn), ExitCodes.Failed),
        LakeException lake => new(lake.Describe(culture.Pick("zh", "en")), ExitCodes.Failed),
        StarException star => new(culture.Pick(star.MessageZh, star.MessageEn), ExitCodes.Failed),
        OperationCanceledException => new(culture.Pick("已取消；未完成的装载不可见。", "Cancelled; an unfinished load is not visible."), ExitCodes.Failed),
        UnauthorizedAccessException or IOException => new(culture.Pick($"读写失败：{error.Message}", $"Input or output failed: {error.Message}"), ExitCodes.Failed),
        _ => null,
    };
}
