using System.Runtime.InteropServices;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>Durability of files and folders that others wrote.</summary>
internal static class PosixFile
{
    private const int ReadOnly = 0;

    /// <summary>Returns when the file's (or folder's) content has reached the disk. A folder must be made durable for a new name in it to survive a power cut.</summary>
    public static void Sync(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = open(path, ReadOnly);
        if (descriptor < 0) throw Failure(Marshal.GetLastPInvokeError(), path);
        try
        {
            if (fsync(descriptor) != 0) throw Failure(Marshal.GetLastPInvokeError(), path);
        }
        finally
        {
            _ = close(descriptor);
        }
    }

    public static IOException Failure(int error, string path)
    {
        var text = $"{Marshal.GetPInvokeErrorMessage(error)}: {path}";
        return new IOException(text, error);
    }

    [DllImport("libc", SetLastError = true)]
    private static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int fsync(int descriptor);

    [DllImport("libc", SetLastError = true)]
    private static extern int close(int descriptor);
}
