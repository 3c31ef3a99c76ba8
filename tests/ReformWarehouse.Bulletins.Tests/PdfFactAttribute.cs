using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace ReformWarehouse.Bulletins.Tests;

/// <summary>A test that reads a PDF with the real pdftotext; it is skipped, with the reason, where that is not installed.</summary>
public sealed class PdfFactAttribute : FactAttribute
{
    public PdfFactAttribute()
    {
        if (!IsInstalled) Skip = "pdftotext (package poppler-utils) is not installed.";
    }

    /// <summary>Whether pdftotext starts on this machine.</summary>
    private static bool IsInstalled { get; } = Starts();

    private static bool Starts()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", "-v") { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
