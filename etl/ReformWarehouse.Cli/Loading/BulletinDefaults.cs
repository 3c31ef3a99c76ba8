namespace ReformWarehouse.Cli.Loading;

/// <summary>What the user says about documents of prose that do not say it themselves; kept with the archived document.</summary>
/// <param name="FileName">The document's own file name.</param>
/// <param name="JurisdictionCode">Whose document it is; null leaves it to the document.</param>
/// <param name="Date">Its date of issue; null leaves it to the document.</param>
internal sealed record BulletinDefaults(string? FileName, string? JurisdictionCode, DateOnly? Date)
{
    public static BulletinDefaults None { get; } = new(null, null, null);
}
