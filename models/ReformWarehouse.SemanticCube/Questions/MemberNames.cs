namespace ReformWarehouse.SemanticCube.Questions;

/// <summary>Turns what a user wrote for a member into its code; the caller decides how an unknown one is reported.</summary>
/// <param name="Indicator">Code or name to indicator code.</param>
/// <param name="Jurisdiction">Code or name to jurisdiction code.</param>
/// <param name="Instant">Date or instant to what was known then.</param>
public sealed record MemberNames(Func<string, string> Indicator, Func<string, string> Jurisdiction, Func<string, DateTimeOffset> Instant);
