namespace ReformWarehouse.Ingestion.Readers;

/// <summary>Reads a submitted file from disk, once and whole.</summary>
public static class SubmittedFile
{
    /// <summary>64 MiB: a return of that size holds a million rows; more is a wrong file.</summary>
    public const long LargestFile = 64L << 20;

    /// <exception cref="InputException">The file is missing, too large or cannot be read, or changed while it was being read.</exception>
    public static Submission Read(string path)
    {
        var info = new FileInfo(path);
        if (!info.Exists) throw Missing(path);
        if (info.Length > LargestFile)
            throw new InputException(path, "file", $"文件超过 {LargestFile >> 20} MiB，请拆分后提交。", $"the file exceeds {LargestFile >> 20} MiB; split it.");
        // Pipes and devices have no length either, and opening one may wait for ever.
        if (info.Length == 0)
            throw new InputException(path, "file", "文件是空的，或不是普通文件（管道、设备）；请提交有内容的文件。", "the file is empty, or no regular file (a pipe, a device); submit a file with content.");
        var writtenAt = info.LastWriteTimeUtc;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var bytes = new byte[stream.Length];
            if (bytes.Length > LargestFile || stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length || stream.ReadByte() >= 0
                || File.GetLastWriteTimeUtc(path) != writtenAt)
                throw Changed(path);
            return new Submission(path, bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, $"无法读取文件：{error.Message}", $"the file cannot be read: {error.Message}");
        }
    }

    internal static InputException Missing(string path) => new(path, "file", "没有这个文件，请核对路径。", "no such file; check the path.");

    /// <summary>The machine refuses, which says nothing of the file's content; a worker waits on this rule.</summary>
    internal static InputException Unreadable(string path, string messageZh, string messageEn) => new(path, "file_unreadable", messageZh, messageEn);

    /// <summary>What was read is no one state of the file; a worker waits on this rule.</summary>
    internal static InputException Changed(string path) =>
        new(path, "file_changed", "文件在读取时还在变化，请等传完后再装载。", "the file changed while it was being read; wait until it is complete.");
}
