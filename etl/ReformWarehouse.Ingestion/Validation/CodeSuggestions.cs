using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Ingestion.Validation;

/// <summary>
/// What an unknown code of one file may have been meant as. Searching the catalogue takes milliseconds, so each code is searched once, and only so many: a file
/// with more unknown codes is not misspelt but foreign, and must not keep the load busy for hours.
/// </summary>
internal sealed class CodeSuggestions
{
    private const int MostSearches = 300;

    private readonly Dictionary<(string Catalogue, string Code), (string Zh, string En)> found = [];

    /// <returns>A clause that names the nearest codes; empty when nothing is near.</returns>
    public (string Zh, string En) Indicators(string code) => Find("indicator", code, text => ReferenceData.Indicators.Nearest(text));

    /// <inheritdoc cref="Indicators"/>
    public (string Zh, string En) Jurisdictions(string code) => Find("jurisdiction", code, text => ReferenceData.Jurisdictions.Nearest(text));

    private (string Zh, string En) Find(string catalogue, string code, Func<string, IReadOnlyList<Suggestion>> search)
    {
        if (found.TryGetValue((catalogue, code), out var known)) return known;
        if (found.Count == MostSearches) return ("", "");
        var nearest = search(code);
        return found[(catalogue, code)] = nearest.Count == 0 ? ("", "") : ($"；相近的有：{string.Join("、", nearest)}", $"; the nearest are {string.Join(", ", nearest)}");
    }
}
