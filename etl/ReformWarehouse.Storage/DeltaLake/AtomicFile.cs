using System.Runtime.InteropServices;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>
/// Put-if-absent on a local file system: write a temporary file, make it durable, give it the target's name with <c>link(2)</c>, which fails
/// when the name is taken and never shows a file before it is whole, make the folder durable.
/// </summary>
/// <remarks><c>File.Move(…, overwrite: false)</c> is not exclusive on Linux: it looks first and renames after.</remarks>
internal static class AtomicFile
{
    public const string TemporaryPrefix = ".tmp-";
    private const int AlreadyExists = 17;

    /// <summary>False when the target exists already; it is then unchanged.</summary>
    public static bool TryPublish(string target, ReadOnlySpan<byte> content)
    {
        var folder = Path.GetDirectoryName(target)!;
        var temporary = WriteTemporary(folder, content);
        try
        {
            if (OperatingSystem.IsWindows()) return TryMove(temporary, target);
            if (link(temporary, target) == 0)
            {
                PosixFile.Sync(folder);
                return true;
            }

            var error = Marshal.GetLastPInvokeError();
            return error == AlreadyExists ? false : throw PosixFile.Failure(error, target);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Replaces the target at once, for files that are only hints (<c>_last_checkpoint</c>) or have one possible content.</summary>
    public static void Replace(string target, ReadOnlySpan<byte> content)
    {
        var folder = Path.GetDirectoryName(target)!;
        var temporary = WriteTemporary(folder, content);
        File.Move(temporary, target, overwrite: true);
        PosixFile.Sync(folder);
    }

    private static string WriteTemporary(string folder, ReadOnlySpan<byte> content)
    {
        var temporary = Path.Combine(folder, TemporaryPrefix + Guid.NewGuid().ToString("N"));
        try
        {
            using var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write);
            file.Write(content);
            file.Flush(flushToDisk: true);
            return temporary;
        }
        catch (IOException)
        {
            File.Delete(temporary);
            throw;
        }
    }

    // NTFS renames onto a free name or not at all.
    private static bool TryMove(string temporary, string target)
    {
        try
        {
            File.Move(temporary, target, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(target))
        {
            return false;
        }
    }

    [DllImport("libc", SetLastError = true)]
    private static extern int link([MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string created);
}
