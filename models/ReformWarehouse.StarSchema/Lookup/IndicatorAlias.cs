namespace ReformWarehouse.StarSchema.Lookup;

/// <summary>A name of an indicator as documents write it.</summary>
/// <param name="IndicatorCode">Business code.</param>
/// <param name="Alias">A noun phrase.</param>
/// <param name="Context">
/// What decides when the phrase fits several indicators, as <c>key=value</c>: level of the reporting jurisdiction, unit of the numeral,
/// tier, subject, near or beside (a word close by), whole (of a share). Null when the phrase has one meaning.
/// </param>
public sealed record IndicatorAlias(string IndicatorCode, string Alias, string? Context);
