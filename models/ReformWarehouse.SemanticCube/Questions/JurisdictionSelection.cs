using ReformWarehouse.Observations;

namespace ReformWarehouse.SemanticCube.Questions;

/// <summary>Whose figures: one of four ways to name jurisdictions. The hierarchy is that of each period's last day, as known at the as-of date.</summary>
public abstract record JurisdictionSelection
{
    /// <summary>Just these.</summary>
    public sealed record Listed(IReadOnlyList<string> Codes) : JurisdictionSelection;

    /// <summary>Every division of a level that lies in <paramref name="Within"/>, at any depth.</summary>
    public sealed record LevelWithin(JurisdictionLevel Level, string Within) : JurisdictionSelection;

    /// <summary>Several divisions as one unit under a name of the asker's own.</summary>
    public sealed record Group(string Name, IReadOnlyList<string> Codes) : JurisdictionSelection;

    /// <summary>The division and those of its level that share its parent.</summary>
    public sealed record PeersOf(string Code) : JurisdictionSelection;
}
