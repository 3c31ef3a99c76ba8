namespace ReformWarehouse.StarSchema.Loading;

/// <summary>What storing one report did.</summary>
/// <param name="AlreadyLoaded">True when the lake already held these very bytes; then nothing was written.</param>
/// <param name="LoadId">Identity of the run; of the earlier run when already loaded is not known and stays null.</param>
/// <param name="Observations">Rows added to fact_observation.</param>
/// <param name="Targets">Rows added to fact_target.</param>
/// <param name="Comparisons">Rows added to fact_comparison.</param>
/// <param name="Rejections">Rows added to fact_rejection.</param>
public sealed record LoadOutcome(bool AlreadyLoaded, string? LoadId, int Observations, int Targets, int Comparisons, int Rejections)
{
    public static LoadOutcome Unchanged { get; } = new(true, null, 0, 0, 0, 0);
}
