using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.GapAnalysis.Accounts;

/// <summary>Where divisions came from: under which codes the figures of an earlier year stand. Renames that keep the code change nothing.</summary>
/// <param name="events">The dated changes, as known at the later date.</param>
public sealed class BoundaryHistory(IEnumerable<JurisdictionEvent> events)
{
    private readonly ILookup<string, JurisdictionEvent> byNewCode = events.Where(change => change.OldCode != change.NewCode).ToLookup(change => change.NewCode, StringComparer.Ordinal);

    /// <summary>The divisions of the end of <paramref name="baseYear"/> that the division of the end of <paramref name="year"/> came from, in order.</summary>
    /// <returns>Empty when it was there already. A part that was split off came from the whole, whose figure is then no sum of its own.</returns>
    public IReadOnlyList<string> PredecessorsOf(string code, int baseYear, int year)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Collect(code, new(year, 12, 31), []);
        found.Remove(code);
        return [.. found];

        void Collect(string at, DateOnly until, HashSet<string> seen)
        {
            var changes = byNewCode[at].Where(change => change.EffectiveDate > new DateOnly(baseYear, 12, 31) && change.EffectiveDate <= until).ToList();
            if (changes.Count == 0 || !seen.Add(at)) found.Add(at);
            else foreach (var change in changes) Collect(change.OldCode, change.EffectiveDate, seen);
        }
    }
}
