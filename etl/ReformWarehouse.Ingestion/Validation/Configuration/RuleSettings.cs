namespace ReformWarehouse.Ingestion.Validation.Configuration;

/// <summary>How one rule is set, for all indicators or for one.</summary>
/// <param name="Severity">Null for the rule's own.</param>
/// <param name="IsOff">True when the rule does not run.</param>
/// <param name="Numbers">Bounds by name.</param>
public sealed record RuleSettings(Severity? Severity, bool IsOff, IReadOnlyDictionary<string, double> Numbers)
{
    public static RuleSettings Default { get; } = new(null, false, new Dictionary<string, double>());
}
