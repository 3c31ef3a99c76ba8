using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Accounts;

/// <summary>Finds the two sides of a gap in the figures of one date. Only stated figures count: an account is about what was published.</summary>
internal sealed class AccountSides(FigureSet figures, Func<string, string?> parentOf)
{
    /// <param name="indicator">What.</param>
    /// <param name="codes">Whose; several are added where the indicator adds up.</param>
    /// <param name="year">When.</param>
    /// <param name="differing">Only figures of another definition than the indicator's (status D) instead of only its own.</param>
    /// <returns>Every stated value; none when a part is missing, ambiguous, or parts do not add up.</returns>
    public IReadOnlyList<Level> Values(Indicator indicator, IReadOnlyList<string> codes, int year, bool differing = false)
    {
        var parts = codes.Select(code => Stated(indicator, code, year, differing)).ToList();
        if (parts.Count == 1) return parts[0];
        if (!indicator.IsAdditive || parts.Any(part => part.Select(level => level.Value).Distinct().Count() != 1)) return [];
        var sum = parts.Select(part => part[0].Value).Aggregate((left, right) => left + right);
        return [parts[0][0] with { Value = sum, Derivation = string.Join(" + ", codes), Sources = [.. parts.SelectMany(part => part[0].Sources)] }];
    }

    public IReadOnlyList<Level> Benchmarks(Indicator indicator, AccountQuestion question, int year, string own) => question.Against.Kind switch
    {
        BenchmarkKind.Target => OwnTarget(indicator, own, year),
        BenchmarkKind.Nation => Stated(indicator, Jurisdiction.NationCode, year, differing: false),
        BenchmarkKind.Province => Stated(indicator, Jurisdiction.ProvinceOf(own)!, year, differing: false),
        BenchmarkKind.Parent => (parentOf(own) ?? parentOf(question.JurisdictionCode)) is { } parent ? Stated(indicator, parent, year, differing: false) : [],
        BenchmarkKind.Jurisdiction => Stated(indicator, question.Against.JurisdictionCode!, year, differing: false),
        var kind => throw new ArgumentException($"An account cannot be drawn up against {kind}.", nameof(question)),
    };

    /// <summary>The next target due in or after the year.</summary>
    private List<Level> OwnTarget(Indicator indicator, string code, int year)
    {
        var due = figures.TargetsOf(indicator.Code, code)
            .Where(target => target is { Value: not null, Subject: null } && target.Year >= year && target.Status != ObservationStatus.DefinitionDiffers).Select(Level.Of).ToList();
        return due.Count == 0 ? due : due.Where(level => level.Year == due.Min(other => other.Year)).ToList();
    }

    private List<Level> Stated(Indicator indicator, string code, int year, bool differing) =>
        [.. figures.ObservationsOf(indicator.Code, code)
            .Where(o => o is { Value: not null, Subject: null } && o.Year == year && o.UnitBase == indicator.BaseUnit && (o.Status == ObservationStatus.DefinitionDiffers) == differing)
            .Select(Level.Of)];
}
