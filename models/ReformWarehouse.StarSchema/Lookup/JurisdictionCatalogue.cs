using ReformWarehouse.Observations;

namespace ReformWarehouse.StarSchema.Lookup;

/// <summary>
/// Every administrative division the program knows, with its versions, names and changes: the nation, the provinces of the mainland, prefectures and counties.
/// The history is complete for Yunnan since 2007; elsewhere only the version of 2023 is held.
/// </summary>
public sealed class JurisdictionCatalogue
{
    private const string ReportingProvince = "53";

    private readonly Dictionary<string, Jurisdiction[]> byCode;
    private readonly Lazy<ILookup<string, string>> codesByAlias;

    internal JurisdictionCatalogue(
        IReadOnlyList<Jurisdiction> versions, IReadOnlyList<JurisdictionAlias> aliases, IReadOnlyList<JurisdictionEvent> events)
    {
        Versions = versions;
        Aliases = aliases;
        Events = events;
        byCode = versions.GroupBy(version => version.Code, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(version => version.ValidFrom).ToArray(), StringComparer.Ordinal);
        codesByAlias = new(() => aliases.ToLookup(alias => alias.Alias, alias => alias.JurisdictionCode, StringComparer.Ordinal));
    }

    /// <summary>All versions, ordered by code and start.</summary>
    public IReadOnlyList<Jurisdiction> Versions { get; }

    public IReadOnlyList<JurisdictionAlias> Aliases { get; }

    public IReadOnlyList<JurisdictionEvent> Events { get; }

    /// <summary>The version of a code that held on a day; null when the code is unknown or did not exist then.</summary>
    public Jurisdiction? On(string code, DateOnly day) => VersionsOf(code).FirstOrDefault(version => version.IsValidOn(day));

    /// <summary>The last version of a code, whether or not it still holds; null when the code is unknown.</summary>
    public Jurisdiction? Latest(string code) => VersionsOf(code) is [.., var last] ? last : null;

    /// <summary>All versions of a code, oldest first; empty when the code is unknown.</summary>
    public IReadOnlyList<Jurisdiction> VersionsOf(string code) => byCode.GetValueOrDefault(code, []);

    /// <summary>The divisions that belong to <paramref name="code"/> on a day, by code; zones that are no division are left out.</summary>
    public IReadOnlyList<Jurisdiction> ChildrenOf(string code, DateOnly day) =>
        [.. Versions.Where(version => version.ParentCode == code && version.IsValidOn(day) && !version.IsStatisticalArea)];

    /// <summary>Every division with that code or name that held on a day; several when the name is ambiguous, none when it is unknown.</summary>
    /// <param name="codeOrName">A six-digit code, or an official, short, former or colloquial name.</param>
    /// <param name="day">The day on which it must have held.</param>
    /// <param name="within">Code of a division to look inside of (itself included); null for everywhere.</param>
    public IReadOnlyList<Jurisdiction> Find(string codeOrName, DateOnly day, string? within = null)
    {
        var codes = byCode.ContainsKey(codeOrName) ? [codeOrName] : codesByAlias.Value[codeOrName].Distinct(StringComparer.Ordinal);
        return [.. codes.Select(code => On(code, day)).OfType<Jurisdiction>().Where(found => within is null || LiesIn(found, within, day))];
    }

    /// <summary>The codes and names nearest to a text, for messages about an unknown one; empty when nothing is near.</summary>
    public IReadOnlyList<Suggestion> Nearest(string text, int count = 3) =>
        Lookup.Nearest.To(text, count, Names(), code => Latest(code)!.NameZh);

    /// <summary>Yunnan first: of names equally near, that of the reporting province is the likelier one.</summary>
    private IEnumerable<(string Code, string Name)> Names() =>
        byCode.Keys.Select(code => (code, code)).Concat(Aliases.Select(alias => (alias.JurisdictionCode, alias.Alias)))
            .OrderBy(pair => !pair.Item1.StartsWith(ReportingProvince, StringComparison.Ordinal)).ThenBy(pair => pair.Item1, StringComparer.Ordinal);

    private bool LiesIn(Jurisdiction division, string code, DateOnly day)
    {
        for (var at = division; at is not null; at = at.ParentCode is { } parent ? On(parent, day) : null)
            if (at.Code == code) return true;
        return false;
    }
}
