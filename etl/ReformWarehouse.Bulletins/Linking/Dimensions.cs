namespace ReformWarehouse.Bulletins.Linking;

/// <summary>An indicator the linker may choose: code, name, further names, base unit, measure type (stock, flow, rate, ratio, money).</summary>
public sealed record IndicatorEntry(string Code, string Name, IReadOnlyList<AliasEntry> Aliases, string BaseUnit, string MeasureType);

/// <summary>A further name, and the condition (key=value; null for none) under which it means the indicator.</summary>
public sealed record AliasEntry(string Name, string? Condition = null);

/// <summary>A jurisdiction the linker may choose; <paramref name="Level"/> is nation, province, prefecture or county.</summary>
public sealed record JurisdictionEntry(string Code, string Name, string Level, string ParentCode);
