using System.Diagnostics;
using System.Security.Cryptography;
using ReformWarehouse.Ingestion.Readers;
using Xunit;

namespace ReformWarehouse.Ingestion.Tests.Hostile;

/// <summary>What is read from disk is one state of the file, whole, or nothing.</summary>
public sealed class SubmittedFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reform-submitted-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_that_grows_while_it_is_read_is_refused_and_never_read_by_half()
    {
        var path = At("growing.csv");
        File.WriteAllBytes(path, new byte[8 << 20]);
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(() =>
        {
            using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            while (!stop.IsCancellationRequested && stream.Length < 48 << 20) stream.Write(new byte[64]);
        });
        try
        {
            Assert.Contains("file_changed", Attempts(path));
        }
        finally
        {
            await stop.CancelAsync();
            await writer;
        }

        Assert.Equal(new FileInfo(path).Length, SubmittedFile.Read(path).Bytes.Length);
    }

    [Fact]
    public async Task A_file_rewritten_at_the_same_size_while_it_is_read_is_refused_or_one_of_its_states()
    {
        var path = At("rewritten.csv");
        var states = new[] { (byte)'a', (byte)'b' }.Select(letter => Enumerable.Repeat(letter, 8 << 20).ToArray()).ToArray();
        var hashes = states.Select(state => Convert.ToHexStringLower(SHA256.HashData(state))).ToHashSet();
        File.WriteAllBytes(path, states[0]);
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(() =>
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            for (var i = 1; !stop.IsCancellationRequested; i++)
            {
                stream.Position = 0;
                stream.Write(states[i % 2]);
            }
        });
        try
        {
            Assert.Contains("file_changed", Attempts(path));
        }
        finally
        {
            await stop.CancelAsync();
            await writer;
        }

        Assert.Contains(SubmittedFile.Read(path).Sha256, hashes);
    }

    [Fact]
    public void A_file_of_a_gigabyte_is_refused_before_it_is_read()
    {
        var path = At("large.csv");
        using (var stream = File.Create(path)) stream.SetLength(1L << 30);
        var before = GC.GetTotalAllocatedBytes();
        var reason = Assert.Throws<InputException>(() => SubmittedFile.Read(path));
        Assert.Contains("MiB", reason.MessageEn, StringComparison.Ordinal);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 64 << 20);
    }

    [Fact]
    public async Task A_pipe_without_a_writer_is_refused_and_not_waited_for()
    {
        if (OperatingSystem.IsWindows()) return;
        var path = At("pipe.csv");
        using (var made = Process.Start("mkfifo", [path])) await made.WaitForExitAsync();
        var read = Task.Run(() => Assert.Throws<InputException>(() => SubmittedFile.Read(path)));
        Assert.Equal("file", (await read.WaitAsync(TimeSpan.FromSeconds(10))).Rule);
    }

    [Fact]
    public void A_missing_and_an_empty_file_are_named()
    {
        File.WriteAllText(At("empty.csv"), "");
        foreach (var name in new[] { "absent.csv", "empty.csv" })
        {
            var reason = Assert.Throws<InputException>(() => SubmittedFile.Read(At(name)));
            Assert.Equal((At(name), "file"), (reason.File, reason.Rule));
        }
    }

    private string At(string name) => Path.Combine(folder.FullName, name);

    /// <summary>The reasons of reading the file again and again, until one is a change; at most for half a minute.</summary>
    private static HashSet<string> Attempts(string path)
    {
        var reasons = new HashSet<string>();
        var watch = Stopwatch.StartNew();
        while (!reasons.Contains("file_changed") && watch.Elapsed < TimeSpan.FromSeconds(30))
        {
            try
            {
                SubmittedFile.Read(path);
            }
            catch (InputException reason)
            {
                reasons.Add(reason.Rule);
            }
        }

        return reasons;
    }
}
