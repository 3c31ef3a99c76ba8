namespace ReformWarehouse.GapAnalysis;

/// <summary>How much of the whole a result rests on.</summary>
/// <param name="UnitsUsed">Units with every input the measure needs and a weight above 0 (n_used).</param>
/// <param name="UnitsTotal">Units asked for (n_total); units with weight 0 do not count.</param>
/// <param name="Weight">Weight of the units used over the known weight of all units; undefined without weights.</param>
public readonly record struct Coverage(int UnitsUsed, int UnitsTotal, MeasureResult Weight)
{
    /// <summary>Share of units used, 0..1; undefined when no unit was asked for.</summary>
    public MeasureResult Units => UnitsTotal == 0 ? UndefinedReason.NoUnits : (double)UnitsUsed / UnitsTotal;

    /// <summary>True when every unit asked for was used.</summary>
    public bool IsComplete => UnitsUsed == UnitsTotal;
}
