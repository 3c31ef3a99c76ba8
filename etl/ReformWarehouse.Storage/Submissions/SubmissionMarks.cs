using System.Security.Cryptography;
using System.Text;
using ReformWarehouse.Storage.DeltaLake;

namespace ReformWarehouse.Storage.Submissions;

/// <summary>
/// How far each source has been read into a lake: <c>sources/&lt;hash of the name&gt;.mark</c> in the lake's folder, where every worker on the lake finds it. A mark
/// only saves work: it is kept after the loads before it were committed, and when it is lost or an older one overwrites it, returns are read once more and found loaded.
/// </summary>
/// <remarks>Not in the Delta log: a mark moves with every return, and none of that is history that anyone asks for.</remarks>
public sealed class SubmissionMarks(string lakeFolder)
{
    private readonly string folder = Path.Combine(lakeFolder, "sources");

    /// <summary>Null when nothing was read yet.</summary>
    public string? Of(string source)
    {
        var path = PathOf(source);
        return File.Exists(path) && File.ReadLines(path).FirstOrDefault() is { Length: > 0 } mark ? mark : null;
    }

    public void Keep(string source, string mark)
    {
        Directory.CreateDirectory(folder);
        AtomicFile.Replace(PathOf(source), Encoding.UTF8.GetBytes($"{mark}\n{source}\n"));
    }

    // A name may hold what a file name must not.
    private string PathOf(string source) => Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..16] + ".mark");
}
