namespace ReformWarehouse.Observations;

/// <summary>A printed unit and how it converts: 1 万人 = 10 000 人.</summary>
/// <param name="Code">As printed, 万人.</param>
/// <param name="BaseUnit">Unit in which facts are stored, 人.</param>
/// <param name="Multiplier">Base units in one printed unit.</param>
/// <param name="Kind">What is measured: count, money, percent, percentage_point, …; two kinds never convert into each other.</param>
public sealed record UnitOfMeasure(string Code, string BaseUnit, decimal Multiplier, string Kind)
{
    /// <summary>Exact in decimal, so that 428万 is 4 280 000 and not its neighbour.</summary>
    public decimal ToBase(decimal printed) => printed * Multiplier;
}
