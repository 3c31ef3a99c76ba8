using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ReformWarehouse.Bulletins.Decoding;

/// <summary>The text layer of a PDF through the external program pdftotext (poppler); a scanned PDF has none.</summary>
internal static class PdfText
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <exception cref="DocumentException">pdftotext is not installed, fails, takes too long or finds no text.</exception>
    public static string Read(string path)
    {
        var start = new ProcessStartInfo("pdftotext") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var argument in (string[])["-q", "-enc", "UTF-8", Path.GetFullPath(path), "-"]) start.ArgumentList.Add(argument);
        using var process = Start(path, start);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new DocumentException(path, $"pdftotext 超过 {Patience.TotalSeconds:0} 秒没有完成。", $"pdftotext did not finish within {Patience.TotalSeconds:0} s.");
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new DocumentException(path, $"pdftotext 不能读取：{errors.Result.Trim()}", $"pdftotext cannot read it: {errors.Result.Trim()}");
        return output.Result.Any(char.IsLetterOrDigit)
            ? output.Result.Replace("\r\n", "\n", StringComparison.Ordinal)
            : throw new DocumentException(path, "PDF 没有文字层（可能是扫描件），请先做文字识别。", "the PDF has no text layer (perhaps a scan); recognise its text first.");
    }

    private static Process Start(string path, ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new DocumentException(path, "读取 PDF 需要 pdftotext，没有安装：请安装 poppler-utils，或把文档另存为 txt 或 docx。",
                "reading PDF needs pdftotext, which is not installed: install poppler-utils, or save the document as txt or docx.", error);
        }
    }
}
