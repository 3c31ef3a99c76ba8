using System.Security.Cryptography;

namespace ReformWarehouse.StarSchema.Lookup;

/// <summary>Names the edition of the reference data, so that a lake can tell whether it holds it.</summary>
public static class ReferenceEdition
{
    private static readonly Lazy<string> LazyHash = new(Hash);

    /// <summary>SHA-256 over the embedded reference files in the order of their names, lower-case hexadecimal.</summary>
    public static string Current => LazyHash.Value;

    private static string Hash()
    {
        var assembly = typeof(ReferenceEdition).Assembly;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("reference/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var content = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[content.Length];
            content.ReadExactly(bytes);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
