namespace ReformWarehouse.StarSchema.Lookup;

/// <summary>
/// One other name of a division. An alias may fit several divisions (鼓楼区), so it is unique only together with its code;
/// 我省 and the like depend on who speaks and are no aliases.
/// </summary>
/// <param name="JurisdictionCode">GB/T 2260 code.</param>
/// <param name="Alias">The name as documents write it.</param>
/// <param name="Kind">official, short, former (a name before a change) or colloquial.</param>
public sealed record JurisdictionAlias(string JurisdictionCode, string Alias, string Kind);
