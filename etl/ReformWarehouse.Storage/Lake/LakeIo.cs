namespace ReformWarehouse.Storage.Lake;

/// <summary>Turns the operating system's errors into the lake's.</summary>
internal static class LakeIo
{
    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;
    private const int NotPermitted = 1;
    private const int PermissionDenied = 13;
    private const int ReadOnlyFileSystem = 30;

    public static T Guard<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (UnauthorizedAccessException error)
        {
            throw new LakeException(LakeError.AccessDenied, path, error.Message, error);
        }
        catch (IOException error)
        {
            throw new LakeException(Classify(error), path, error.Message, error);
        }
    }

    public static void Guard(string path, Action action) => Guard(path, () =>
    {
        action();
        return true;
    });

    private static LakeError Classify(IOException error) => (error.HResult & 0xFFFF) switch
    {
        NoSpace or QuotaExceeded => LakeError.DiskFull,
        NotPermitted or PermissionDenied or ReadOnlyFileSystem => LakeError.AccessDenied,
        _ => LakeError.ReadOrWriteFailed,
    };
}
