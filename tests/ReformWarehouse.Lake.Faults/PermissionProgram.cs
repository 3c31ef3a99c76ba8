using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Lake.Faults;

/// <summary>A user who loses the right to write to one folder of the lake after another: each load is refused whole and named, reading goes on.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
internal static class PermissionProgram
{
    private const string Nobody = "65534";

    public static int Run()
    {
        using var folder = new ScratchFolder();
        var lake = FaultLake.Open(folder.Lake);
        FaultLake.Load(lake, "before");
        Everyone(folder.Path);
        var faults = 0;
        foreach (var target in Directory.EnumerateDirectories(folder.Lake, "*", SearchOption.AllDirectories).Append(folder.Lake).Order(StringComparer.Ordinal).ToList())
        {
            var mode = File.GetUnixFileMode(target);
            File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
            using var child = Child.StartAs(Nobody, "racer", folder.Lake, "nobody-" + Path.GetRelativePath(folder.Path, target), "1");
            var code = child.Wait();
            File.SetUnixFileMode(target, mode);
            var said = child.Words("refused").Concat(child.Words("loaded")).FirstOrDefault();
            // The lake's own folder is not written by a load.
            var wanted = target == folder.Lake ? code == 0 : code == 1 && said == nameof(LakeError.AccessDenied);
            using var session = lake.OpenSession();
            var torn = FaultLake.Torn(session).Count + lake.Verify().Count;
            Console.WriteLine($"{Path.GetRelativePath(folder.Path, target)} not writable: {said}, torn or damaged {torn}");
            if (!wanted || torn > 0) faults++;
            Everyone(folder.Path);
        }

        Console.WriteLine($"faults {faults}");
        return faults == 0 ? 0 : 1;
    }

    private static void Everyone(string folder)
    {
        const UnixFileMode all = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Append(folder)) File.SetUnixFileMode(entry, all);
    }
}
