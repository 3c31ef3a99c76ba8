namespace ReformWarehouse.Lake.Faults;

internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("reform-faults-").FullName;

    public string Lake => System.IO.Path.Combine(Path, "lake");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
