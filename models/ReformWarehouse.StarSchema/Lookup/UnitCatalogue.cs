using ReformWarehouse.Observations;

namespace ReformWarehouse.StarSchema.Lookup;

/// <summary>Every unit the program can read.</summary>
public sealed class UnitCatalogue
{
    private readonly Dictionary<string, UnitDefinition> byUnit;

    internal UnitCatalogue(IReadOnlyList<UnitDefinition> units)
    {
        All = units;
        byUnit = units.ToDictionary(unit => unit.Unit, StringComparer.Ordinal);
    }

    public IReadOnlyList<UnitDefinition> All { get; }

    /// <summary>Null when the unit is unknown.</summary>
    public UnitDefinition? Find(string unit) => byUnit.GetValueOrDefault(unit);

    /// <summary>
    /// True when figures in <paramref name="baseUnit"/> count the same thing as the indicator's own unit (件 and 条 of suggestions).
    /// 百分点 never equals %: it is the unit of a difference.
    /// </summary>
    public static bool CountsTheSame(Indicator indicator, string baseUnit) =>
        indicator.BaseUnit == baseUnit || indicator.UnitEquivalents.Contains(baseUnit, StringComparer.Ordinal);

    /// <summary>The units nearest to a text; empty when nothing is near.</summary>
    public IReadOnlyList<Suggestion> Nearest(string text, int count = 3) =>
        Lookup.Nearest.To(text, count, All.Select(unit => (unit.Unit, unit.Unit)), unit => byUnit[unit].BaseUnit ?? unit);
}
