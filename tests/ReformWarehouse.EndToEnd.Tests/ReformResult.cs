using System.Text.Json;
using Xunit;

namespace ReformWarehouse.EndToEnd.Tests;

/// <summary>What one run of the program left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Standard output: results.</param>
/// <param name="Errors">Standard error: messages.</param>
internal sealed record ReformResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The JSON document on standard output.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>Exit code as said, and nothing that looks like a defect of the program.</summary>
    public ReformResult MustExitWith(int exitCode)
    {
        Assert.True(exitCode == ExitCode, $"exit code {ExitCode} instead of {exitCode}\n--- output\n{Output}\n--- errors\n{Errors}");
        return MustNotShowAStackTrace();
    }

    public ReformResult MustNotShowAStackTrace()
    {
        Assert.All(new[] { "Unhandled exception", "   at ", "System.Exception", "Exception:" }, trace =>
        {
            Assert.DoesNotContain(trace, Errors);
            Assert.DoesNotContain(trace, Output);
        });
        return this;
    }

    /// <summary>Messages hold each of these texts; results hold none of the messages.</summary>
    public ReformResult MustSay(params string[] texts)
    {
        Assert.All(texts, text => Assert.Contains(text, Errors));
        return this;
    }
}
