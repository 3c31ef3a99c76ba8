using System.Security.Cryptography;
using System.Text;

namespace ReformWarehouse.Cli.Loading;

/// <summary>
/// One process's hold on a name, against others that share a folder: an exclusive lock on a file in the folder's .claims. The system releases it when the
/// process dies, so a killed worker blocks nobody. Names of a kind share 256 files, so that the folder does not grow; two that meet on one merely wait for each other.
/// </summary>
internal sealed class Claim : IDisposable
{
    public const string FolderName = ".claims";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly FileStream held;

    private Claim(FileStream held) => this.held = held;

    /// <param name="folder">What the processes share.</param>
    /// <param name="kind">What the name is a name of. Whoever holds a name may wait for one of another kind, never for one of the same.</param>
    /// <param name="name">What to hold.</param>
    /// <returns>Null when another process, or another part of this one, holds the name.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static Claim? TryTake(string folder, string kind, string name)
    {
        var claims = Path.Combine(Path.GetFullPath(folder), FolderName);
        Directory.CreateDirectory(claims);
        var slot = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..2];
        try
        {
            return new Claim(Open(Path.Combine(claims, $"{kind}-{slot}")));
        }
        catch (IOException error) when (IsHeld(error))
        {
            return null;
        }
    }

    /// <summary>Waits for the name as long as it takes: whoever holds it finishes one load, or dies.</summary>
    public static Claim Take(string folder, string kind, string name)
    {
        while (true)
        {
            if (TryTake(folder, kind, name) is { } claim) return claim;
            Thread.Sleep(Pause);
        }
    }

    /// <summary>Takes the name as <see cref="Take"/> does, where this process may write at all.</summary>
    /// <returns>Null where it may not: what is to be stored will be refused with its own reason, and what is stored already needs no claim.</returns>
    public static Claim? TakeIfWritable(string folder, string kind, string name)
    {
        try
        {
            return Take(folder, kind, name);
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Waits as <see cref="Take"/> does, without holding a thread.</summary>
    /// <exception cref="OperationCanceledException">Told to stop.</exception>
    public static async Task<Claim> TakeAsync(string folder, string kind, string name, CancellationToken stopping)
    {
        while (true)
        {
            if (TryTake(folder, kind, name) is { } claim) return claim;
            await Task.Delay(Pause, stopping);
        }
    }

    public void Dispose() => held.Dispose();

    /// <summary>Opens the file for nobody else. A file that another account made can be locked though it cannot be written.</summary>
    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException) when (File.Exists(path))
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
        }
    }

    /// <summary>A sharing violation, and no full disk or missing share: EWOULDBLOCK of Linux and macOS, sharing and lock violations of Windows.</summary>
    private static bool IsHeld(IOException error) => (error.HResult & 0xFFFF) is 11 or 35 or 32 or 33;
}
