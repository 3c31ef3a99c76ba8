namespace ReformWarehouse.SemanticCube.Policies;

/// <summary>
/// What a caller may see. Inside their own division (and all below it): every cell. Of the divisions above: reported values only, because a rolled-up one
/// could be differenced against the caller's own. Of all others: nothing but anonymous benchmarks, always over a whole tier or all peers — the rank of an own
/// cell among them, and percentile, quartiles and median when at least <see cref="SmallestPool"/> others take part. It is applied inside each source of the statement, never to its result.
/// </summary>
/// <param name="Scope">The caller's division; null: everything may be seen.</param>
/// <param name="SmallestCount">The smallest count of people that is shown, and what hiding smaller ones entails; null: nothing is hidden.</param>
public sealed record AccessPolicy(string? Scope, int? SmallestCount = null)
{
    /// <summary>The units of counts that are protected: people. No official threshold is known; it is the operator's to set.</summary>
    public static readonly IReadOnlyList<string> CountUnits = ["人", "人次"];

    /// <summary>A quantile over fewer others would come close to naming one.</summary>
    public const int SmallestPool = 5;

    public static AccessPolicy Everything { get; } = new((string?)null);

    public bool IsLimited => Scope is not null;

    public bool Suppresses => SmallestCount is not null;
}
