namespace ReformWarehouse.Storage.Lake;

/// <summary>One damage that verification found.</summary>
/// <param name="Error">Its kind; the texts are those of the exception of the same kind.</param>
/// <param name="Path">The file concerned.</param>
/// <param name="Detail">What exactly differs.</param>
public sealed record LakeDamage(LakeError Error, string Path, string Detail)
{
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    public string Describe(string language) => new LakeException(Error, Path, Detail).Describe(language);

    internal static LakeDamage Of(LakeException error) => new(error.Error, error.Path, error.Detail);
}
