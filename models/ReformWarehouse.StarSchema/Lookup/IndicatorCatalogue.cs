using ReformWarehouse.Observations;

namespace ReformWarehouse.StarSchema.Lookup;

/// <summary>Every indicator the program knows, with its names.</summary>
public sealed class IndicatorCatalogue
{
    private readonly Dictionary<string, IndicatorDefinition> byCode;
    private readonly Lazy<ILookup<string, IndicatorAlias>> byAlias;

    internal IndicatorCatalogue(IReadOnlyList<IndicatorDefinition> definitions, IReadOnlyList<IndicatorAlias> aliases)
    {
        Definitions = definitions;
        Aliases = aliases;
        byCode = definitions.ToDictionary(definition => definition.Indicator.Code, StringComparer.Ordinal);
        byAlias = new(() => aliases.ToLookup(alias => alias.Alias, StringComparer.Ordinal));
    }

    /// <summary>In the order of the catalogue: by task area of the provincial plan, components of ratios last.</summary>
    public IReadOnlyList<IndicatorDefinition> Definitions { get; }

    public IReadOnlyList<IndicatorAlias> Aliases { get; }

    /// <summary>Null when the code is unknown.</summary>
    public IndicatorDefinition? Definition(string code) => byCode.GetValueOrDefault(code);

    /// <summary>Null when the code is unknown.</summary>
    public Indicator? Indicator(string code) => Definition(code)?.Indicator;

    /// <summary>The indicators a phrase may mean; several when its context has to decide, none when it is unknown.</summary>
    public IReadOnlyList<IndicatorAlias> Find(string alias) => [.. byAlias.Value[alias]];

    /// <summary>The codes and names nearest to a text, for messages about an unknown one; empty when nothing is near.</summary>
    public IReadOnlyList<Suggestion> Nearest(string text, int count = 3) =>
        Lookup.Nearest.To(text, count, Names(), code => byCode[code].Indicator.NameZh);

    private IEnumerable<(string Code, string Name)> Names() =>
        byCode.Keys.Select(code => (code, code)).Concat(Aliases.Select(alias => (alias.IndicatorCode, alias.Alias)))
            .OrderBy(pair => pair.Item1, StringComparer.Ordinal);
}
