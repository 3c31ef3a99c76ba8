namespace ReformWarehouse.Cli.Reports;

/// <summary>Writes a report to a file in the format that its extension names. The file appears whole or not at all.</summary>
internal static class ReportFile
{
    /// <exception cref="UsageException">The extension is none of .html, .xlsx, .md.</exception>
    public static void Write(string path, GapReport report)
    {
        var write = WriterFor(path);
        var temporary = path + ".tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite)) write(stream, report);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Refuses an unknown extension before anything is read.</summary>
    public static void Check(string path) => WriterFor(path);

    private static Action<Stream, GapReport> WriterFor(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" or ".htm" => (stream, report) => AsText(stream, report, HtmlReportWriter.Write),
        ".md" => (stream, report) => AsText(stream, report, MarkdownReportWriter.Write),
        ".xlsx" => XlsxReportWriter.Write,
        var other => throw new UsageException($"--out 的扩展名“{other}”不支持，可用 .html、.xlsx、.md。", $"--out has the extension '{other}'; use .html, .xlsx or .md."),
    };

    private static void AsText(Stream stream, GapReport report, Action<TextWriter, GapReport> write)
    {
        using var text = new StreamWriter(stream, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        write(text, report);
    }
}
