using System.Security.Cryptography;
using System.Text;

namespace ReformWarehouse.Cli.Worker;

/// <summary>
/// One worker's hold on a file, against other workers on the same folders: an exclusive lock on a file beside the state. The system releases it when
/// the process dies, so a killed worker blocks nobody.
/// </summary>
internal sealed class FileClaim : IDisposable
{
    private readonly FileStream held;

    private FileClaim(FileStream held) => this.held = held;

    /// <returns>Null when another worker holds the file.</returns>
    public static FileClaim? TryTake(string path)
    {
        var folder = Path.Combine(Path.GetTempPath(), "reform-claims");
        Directory.CreateDirectory(folder);
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(path))))[..32];
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
