using ReformWarehouse.GapAnalysis.Arithmetic;
using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Cascade;

/// <summary>
/// Sets every target against the targets of the divisions directly below. Totals are added; shares are averaged with the named denominator as weight
/// and never without one; what neither adds up nor averages says so.
/// </summary>
/// <param name="figures">The figures as of the question's date.</param>
/// <param name="indicators">The catalogue, by code.</param>
/// <param name="childrenOf">The divisions directly below a code, by code, zones left out.</param>
public sealed class TargetCascades(FigureSet figures, IReadOnlyDictionary<string, Indicator> indicators, Func<string, IReadOnlyList<string>> childrenOf)
{
    /// <summary>Code of the indicator whose figures say how many people live in a division.</summary>
    public const string Population = "POPULATION";

    /// <param name="indicatorCodes">Indicators; empty for all.</param>
    /// <param name="jurisdictions">Whose targets; empty for all that have divisions below.</param>
    /// <returns>One for each numbered target above of which at least one division below has one too, by jurisdiction, indicator and year.</returns>
    public IReadOnlyList<TargetCascade> Of(IReadOnlyCollection<string> indicatorCodes, IReadOnlyCollection<string> jurisdictions) =>
        [.. figures.Targets
            .Where(target => IsWhole(target) && indicators.ContainsKey(target.IndicatorCode))
            .Where(target => (indicatorCodes.Count == 0 || indicatorCodes.Contains(target.IndicatorCode)) && (jurisdictions.Count == 0 || jurisdictions.Contains(target.JurisdictionCode)))
            .OrderBy(target => target.JurisdictionCode, StringComparer.Ordinal).ThenBy(target => target.IndicatorCode, StringComparer.Ordinal).ThenBy(target => target.Year)
            .Select(Of).OfType<TargetCascade>()];

    private TargetCascade? Of(Target above)
    {
        var children = childrenOf(above.JurisdictionCode);
        var candidates = children.ToDictionary(code => code, code => figures.TargetsOf(above.IndicatorCode, code).Where(target => IsWhole(target) && target.Year == above.Year).ToList());
        if (candidates.Values.All(list => list.Count == 0)) return null;
        var indicator = indicators[above.IndicatorCode];
        var fitting = candidates.ToDictionary(pair => pair.Key, pair => pair.Value.Where(target => Fits(target, above)).ToList());
        var reasons = LeftOut(candidates, fitting).ToList();
        // Two different targets of one division leave open which one counts.
        var chosen = fitting.ToDictionary(pair => pair.Key, pair => pair.Value.Select(target => target.Value!.Value.Point).Distinct().Count() == 1 ? pair.Value[0] : null);
        var set = children.Where(code => chosen[code] is not null).ToList();
        var targets = set.Select(code => chosen[code]!.Value!.Value.Point).ToArray();
        var (together, range) = Together(indicator, above.Year, children, set, targets);
        var difference = together.Then(value => value - above.Value!.Value.Point);
        return new TargetCascade
        {
            Indicator = indicator,
            Above = above,
            Shares = Shares(indicator, above, children, chosen),
            Coverage = new(set.Count, children.Count, UndefinedReason.NotApplicable),
            Together = together,
            AverageRange = range,
            Difference = difference,
            Verdict = Verdict(indicator, above.Value!.Value.Point, together, range, set.Count == children.Count),
            Reasons = reasons,
        };
    }

    private static bool IsWhole(Target target) => target is { Value: not null, Subject: null } && target.Status != ObservationStatus.DefinitionDiffers;

    private static bool Fits(Target target, Target above) =>
        target.UnitBase == above.UnitBase && target.Window == above.Window && target.PeriodStart == above.PeriodStart && target.DeltaType == above.DeltaType;

    private static IEnumerable<ComparabilityReason> LeftOut(Dictionary<string, List<Target>> candidates, Dictionary<string, List<Target>> fitting)
    {
        foreach (var (code, list) in candidates.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (list.Count > 0 && fitting[code].Count == 0)
                yield return new("target_not_comparable", ComparabilityGrade.B, $"{code} 的目标单位或统计期不同，未计入", $"the target of {code} has another unit or window and is left out");
            if (fitting[code].Select(target => target.Value!.Value.Point).Distinct().Count() > 1)
                yield return new("conflicting_targets", ComparabilityGrade.B, $"{code} 有互相矛盾的目标，未计入", $"{code} has conflicting targets, left out");
        }
    }

    private (MeasureResult Together, (double, double)? Range) Together(Indicator indicator, int year, IReadOnlyList<string> children, List<string> set, double[] targets)
    {
        if (set.Count == 0) return (UndefinedReason.NoUnits, null);
        switch (indicator.OverJurisdictions)
        {
            case JurisdictionAggregation.Sum:
                return (ExactSum.Of(targets), null);
            case JurisdictionAggregation.None:
                return (UndefinedReason.NotApplicable, null);
            case JurisdictionAggregation.RatioOfSums or JurisdictionAggregation.WeightedMean:
                if (set.Count < children.Count) return (UndefinedReason.InsufficientCoverage, null);
                var range = (targets.Min(), targets.Max());
                var weights = set.Select(code => indicator.DenominatorCode is { } whole ? Latest(whole, code, year) : null).ToArray();
                if (range.Item1 == range.Item2) return (range.Item1, range);
                if (weights.Any(weight => weight is null)) return (UndefinedReason.MissingInput, range);
                var total = ExactSum.Of(weights.Select(weight => weight!.Value));
                return (total > 0 ? ExactSum.Of(weights.Zip(targets, (weight, target) => weight!.Value * target)) / total : UndefinedReason.ZeroDenominator, range);
            case var rule:
                throw new ArgumentOutOfRangeException(nameof(indicator), rule, "Unknown aggregation.");
        }
    }

    /// <summary>The latest size reported up to the due year; null when none is, or when reports differ.</summary>
    private double? Latest(string indicator, string jurisdiction, int year)
    {
        var known = figures.ObservationsOf(indicator, jurisdiction).Where(o => o is { Value: not null, Subject: null } && o.Year <= year).ToList();
        if (known.Count == 0) return null;
        var values = known.Where(o => o.Year == known.Max(other => other.Year)).Select(o => o.Value!.Value.Point).Distinct().ToList();
        return values.Count == 1 ? values[0] : null;
    }

    private List<CascadeShare> Shares(Indicator indicator, Target above, IReadOnlyList<string> children, Dictionary<string, Target?> chosen)
    {
        var populations = children.Select(code => Latest(Population, code, above.Year)).ToArray();
        MeasureResult people = populations.All(count => count is not null) ? ExactSum.Of(populations.Select(count => count!.Value)) : UndefinedReason.MissingInput;
        var adds = indicator.OverJurisdictions == JurisdictionAggregation.Sum;
        return [.. children.Select((code, i) =>
        {
            MeasureResult share = !adds ? UndefinedReason.NotApplicable : chosen[code] is not { } target ? UndefinedReason.MissingInput
                : above.Value!.Value.Point > 0 ? target.Value!.Value.Point / above.Value.Value.Point : UndefinedReason.ZeroDenominator;
            MeasureResult equal = adds ? 1.0 / children.Count : UndefinedReason.NotApplicable;
            var populationShare = !adds ? UndefinedReason.NotApplicable : people.Then(all => all > 0 ? populations[i]!.Value / all : UndefinedReason.ZeroDenominator);
            return new CascadeShare(code, chosen[code], share, equal, populations[i], populationShare,
                MeasureResult.Combine(share, equal, (s, e) => s / e), MeasureResult.Combine(share, populationShare, (s, p) => p > 0 ? s / p : UndefinedReason.ZeroDenominator));
        })];
    }

    private static CascadeVerdict Verdict(Indicator indicator, double above, MeasureResult together, (double Low, double High)? range, bool complete)
    {
        if (indicator.OverJurisdictions == JurisdictionAggregation.None) return CascadeVerdict.DoesNotAggregate;
        // Lower is better: the targets below suffice when they stay under the one above.
        var sign = indicator.Polarity == Polarity.LowerIsBetter ? -1 : 1;
        if (together.Value is { } sum)
        {
            var distance = sum - above;
            var level = Math.Abs(distance) <= 1e-9 * Math.Max(1, Math.Abs(above));
            if (!complete) return distance > 0 && !level && sign > 0 ? CascadeVerdict.Exceeds : CascadeVerdict.Incomplete;
            return level ? CascadeVerdict.Equal : sign * distance > 0 ? CascadeVerdict.Exceeds : CascadeVerdict.FallsShort;
        }

        if (range is not { } known) return CascadeVerdict.Incomplete;
        var (worst, best) = sign > 0 ? (known.Low, known.High) : (known.High, known.Low);
        return sign * (worst - above) > 0 ? CascadeVerdict.Exceeds : sign * (best - above) < 0 ? CascadeVerdict.FallsShort : CascadeVerdict.DependsOnSizes;
    }
}
