using System.Security.Cryptography;
using System.Text;

namespace ReformWarehouse.Cli.Worker;

/// <summary>
/// One worker's hold on a file, against other workers on the same folders: an exclusive lock in the folder's .claims. The system releases it when
/// the process dies, so a killed worker blocks nobody.
/// </summary>
internal sealed class FileClaim : IDisposable
{
    private readonly FileStream held;

    private FileClaim(FileStream held) => this.held = held;

    /// <returns>Null when another worker holds the file.</returns>
    public static FileClaim? TryTake(string path)
    {
        // Beside the file: workers that share the folder share it, whatever temporary folder each has.
        var folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, ".claims");
        Directory.CreateDirectory(folder);
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFileName(path))))[..32];
        try
        {
            return new FileClaim(new FileStream(Path.Combine(folder, name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => held.Dispose();
}
