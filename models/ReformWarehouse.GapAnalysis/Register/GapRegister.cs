using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Register;

/// <summary>
/// Every gap that the warehouse can compute: each jurisdiction and indicator with figures, against the nation, its parent and its own target.
/// Shares of a part in its whole are no gaps and are left out; comparisons that are refused are kept with their reason.
/// </summary>
/// <param name="figures">The figures as of the register's date.</param>
/// <param name="indicators">The catalogue, by code.</param>
/// <param name="parentOf">The parent's code of a jurisdiction; null for the nation.</param>
public sealed class GapRegister(FigureSet figures, IReadOnlyDictionary<string, Indicator> indicators, Func<string, string?> parentOf)
{
    /// <summary>The plan's order of task areas; others follow by name.</summary>
    private static readonly string[] TaskAreas = ["思想引领", "建功立业", "素质提升", "地位提高", "队伍壮大"];

    private readonly BenchmarkComparison comparison = new(figures, indicators, parentOf);

    private readonly LevelFinder levels = new(figures, indicators);

    /// <param name="jurisdictions">Whose gaps; empty for every jurisdiction that has figures.</param>
    /// <param name="year">Year of the values; null for the latest of each.</param>
    public IReadOnlyList<RegisterEntry> Entries(IReadOnlyCollection<string> jurisdictions, int? year = null) => Entries(new(jurisdictions, [], year));

    /// <returns>By task area in the plan's order, then the most severe first, what has no severity last; ties by indicator, jurisdiction and benchmark.</returns>
    public IReadOnlyList<RegisterEntry> Entries(RegisterQuestion question) =>
        [.. Cells(question).SelectMany(cell => Rows(cell.Jurisdiction, cell.Indicators, question)).Select(Entry)
            .OrderBy(entry => TaskAreaOrder(entry.Row.Indicator.TaskArea)).ThenBy(entry => entry.Row.Indicator.TaskArea, StringComparer.Ordinal)
            .ThenByDescending(entry => entry.Severity ?? -1).ThenBy(entry => entry.Row.Indicator.Code, StringComparer.Ordinal)
            .ThenBy(entry => entry.Row.JurisdictionCode, StringComparer.Ordinal).ThenBy(entry => entry.Row.Against, StringComparer.Ordinal)];

    /// <summary>The gaps of single cells, in no particular order.</summary>
    public IEnumerable<RegisterEntry> EntriesOf(IEnumerable<(string Jurisdiction, string Indicator)> cells, RegisterQuestion question) =>
        cells.SelectMany(cell => Rows(cell.Jurisdiction, [cell.Indicator], question)).Select(Entry);

    /// <summary>1 when a value below the benchmark falls short, −1 when one above does, 0 when polarity and target say neither.</summary>
    internal static int Direction(Indicator indicator, Level? benchmark) => benchmark?.TargetOperator switch
    {
        TargetOperator.AtMost or TargetOperator.LessThan => -1,
        TargetOperator.AtLeast or TargetOperator.MoreThan => 1,
        _ => indicator.Polarity.Sign(),
    };

    /// <summary>Only cells with figures are asked: an indicator of its own, a share whose part is reported, or an end of a stated difference.</summary>
    private IEnumerable<(string Jurisdiction, List<string> Indicators)> Cells(RegisterQuestion question)
    {
        var (jurisdictions, wanted) = (question.Jurisdictions, question.Indicators);
        var shares = indicators.Values.Where(indicator => indicator.NumeratorCode is not null).ToLookup(indicator => indicator.NumeratorCode!, indicator => indicator.Code);
        var cells = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        void Add(string jurisdiction, string indicator)
        {
            if (jurisdictions.Count > 0 && !jurisdictions.Contains(jurisdiction)) return;
            if (!cells.TryGetValue(jurisdiction, out var codes)) cells[jurisdiction] = codes = new(StringComparer.Ordinal);
            codes.Add(indicator);
        }

        foreach (var figure in figures.Observations.Cast<ReportedFigure>().Concat(figures.Targets))
        {
            Add(figure.JurisdictionCode, figure.IndicatorCode);
            foreach (var share in shares[figure.IndicatorCode]) Add(figure.JurisdictionCode, share);
        }

        foreach (var difference in figures.Differences)
        {
            Add(difference.JurisdictionCode, difference.IndicatorCode);
            Add(difference.AgainstCode, difference.IndicatorCode);
        }

        return cells.Select(cell => (cell.Key, cell.Value.Where(code => indicators.ContainsKey(code) && (wanted.Count == 0 || wanted.Contains(code))).Order(StringComparer.Ordinal).ToList()));
    }

    private IEnumerable<GapRow> Rows(string jurisdiction, List<string> codes, RegisterQuestion question)
    {
        var rows = question is { EveryYear: true, Year: null }
            ? codes.SelectMany(code => RowsOfEveryYear(jurisdiction, code))
            : Benchmarks(jurisdiction).SelectMany(kind => comparison.Answer(new(codes, [jurisdiction], question.Year, new(kind))));
        return rows.Where(row => row.Gap is not null || row.Grade == ComparabilityGrade.C);
    }

    /// <summary>A target that stands in for missing results does so once, and only where there are none in any year.</summary>
    private IEnumerable<GapRow> RowsOfEveryYear(string jurisdiction, string code)
    {
        var years = levels.Years(code, jurisdiction);
        var differing = figures.DifferencesOf(code).Where(difference => difference.JurisdictionCode == jurisdiction).Select(difference => difference.Year);
        var asked = years.Concat(differing).Distinct().Order().Select(year => (int?)year).DefaultIfEmpty().ToList();
        var hasOwn = years.Any(year => levels.Results(code, jurisdiction, year).Any(level => level.Subject is null));
        return Benchmarks(jurisdiction).SelectMany(kind => asked.SelectMany(year => comparison.Answer(new([code], [jurisdiction], year, new(kind)))
            .Where(row => row.Value is not { IsTarget: true } || (!hasOwn && year == asked[0]))));
    }

    private IEnumerable<BenchmarkKind> Benchmarks(string jurisdiction)
    {
        yield return BenchmarkKind.Target;
        if (jurisdiction != Jurisdiction.NationCode) yield return BenchmarkKind.Nation;
        if (parentOf(jurisdiction) is { } parent && parent != Jurisdiction.NationCode) yield return BenchmarkKind.Parent;
    }

    private static RegisterEntry Entry(GapRow row)
    {
        var direction = Direction(row.Indicator, row.Benchmark);
        var severity = direction != 0 && row.RelativeGapPercent is { } relative ? Math.Max(0, -direction * relative.Point) : (double?)null;
        return new(row, severity, severity is not null && row.Gap!.Value.Bound != Bound.Exact);
    }

    /// <summary>Place of a task area in the plan's order; those outside the plan come after it.</summary>
    public static int TaskAreaOrder(string area) => Array.IndexOf(TaskAreas, area) is var at and >= 0 ? at : TaskAreas.Length;
}
