using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Comparisons;

/// <summary>The differences that reports state: as rows of their own where the levels are unknown, and as a check on computed gaps where they are known.</summary>
internal sealed class StatedGaps(FigureSet figures)
{
    /// <summary>Jurisdictions that the reports quote or set this one against, the nation excluded (it has a benchmark of its own), by code.</summary>
    public IEnumerable<string> BenchmarksOf(string indicatorCode, string jurisdiction)
    {
        var fromDifferences = figures.DifferencesOf(indicatorCode)
            .Where(difference => difference.JurisdictionCode == jurisdiction).Select(difference => difference.AgainstCode);
        var fromLevels = figures.Observations
            .Where(observation => observation.IndicatorCode == indicatorCode && observation.Role == ValueRole.ReferenceLevel)
            .Select(observation => observation.JurisdictionCode);
        return fromDifferences.Concat(fromLevels).Where(code => code != jurisdiction && code != Jurisdiction.NationCode).Distinct().Order(StringComparer.Ordinal);
    }

    /// <summary>A stated difference between two jurisdictions whose levels are not stated: the gap is known, the sides are not.</summary>
    public IEnumerable<GapRow> WithoutLevels(Indicator indicator, string jurisdiction, string other, GapQuestion question) =>
        from difference in figures.DifferencesOf(indicator.Code)
        where difference.JurisdictionCode == jurisdiction && difference.AgainstCode == other
            && (question.Year is null || difference.Year == question.Year) && difference.Signed is not null
        let reasons = Reasons(difference)
        select new GapRow
        {
            Indicator = indicator,
            JurisdictionCode = jurisdiction,
            Against = question.Against.Code,
            Gap = difference.Signed,
            GapUnit = GapCalculator.GapUnit(indicator, difference.UnitBase),
            Grade = reasons.Max(reason => reason.Grade),
            Reasons = reasons,
            GapSources = [difference.Source],
        };

    /// <summary>Adds the source of a stated difference to the row it concerns, and says so where it contradicts the levels.</summary>
    public GapRow Confirm(GapRow row, string other)
    {
        var difference = figures.DifferencesOf(row.Indicator.Code).FirstOrDefault(candidate =>
            candidate.JurisdictionCode == row.JurisdictionCode && candidate.AgainstCode == other && candidate.Year == row.Value?.Year);
        if (difference?.Signed is not { } signed || row.Gap is not { } gap) return row;
        var agrees = Math.Abs(signed.Point - gap.Point) <= 1e-9 * Math.Max(1, Math.Abs(gap.Point));
        ComparabilityReason[] contradiction = agrees
            ? []
            : [new("contradicts_stated_difference", ComparabilityGrade.B,
                $"来源自述的差距为 {signed}，与两侧数值不符", $"the source states a difference of {signed}, which the levels contradict")];
        var reasons = row.Reasons.Concat(contradiction).OrderByDescending(reason => reason.Grade).ToArray();
        return row with { GapSources = [difference.Source], Reasons = reasons, Grade = reasons.Max(reason => reason.Grade) };
    }

    private static ComparabilityReason[] Reasons(StatedDifference difference) => difference.Value?.Bound == Bound.Exact
        ? [new("stated_difference", ComparabilityGrade.A, "来源只给出差距，未给出两侧数值", "the source states the difference only, not the levels")]
        :
        [
            new("bound", ComparabilityGrade.B, "来源给出的差距带界限", "the stated difference is bounded"),
            new("stated_difference", ComparabilityGrade.A, "来源只给出差距，未给出两侧数值", "the source states the difference only, not the levels"),
        ];
}
