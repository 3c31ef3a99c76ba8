namespace ReformWarehouse.StarSchema.Lookup;

/// <summary>A unit as printed and the base unit in which facts are stored: 1 万人 = 10 000 人, 1 ‰ = 0.1 %.</summary>
/// <param name="Unit">As printed.</param>
/// <param name="BaseUnit">Null for a bare multiplier (万): the thing counted then follows from the indicator.</param>
/// <param name="Multiplier">Base units in one printed unit.</param>
/// <param name="Kind">count, money, share, difference (百分点) or multiplier.</param>
public sealed record UnitDefinition(string Unit, string? BaseUnit, double Multiplier, string Kind);
