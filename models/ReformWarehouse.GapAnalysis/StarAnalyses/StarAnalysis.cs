using ReformWarehouse.GapAnalysis.Catalogue;
using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.StarAnalyses;

/// <summary>Runs the catalogue's analyses over the divisions of a tier, with coverage, grade and sources.</summary>
/// <param name="figures">The figures as of the question's date.</param>
/// <param name="indicators">The catalogue of indicators, by code.</param>
/// <param name="parents">Parent's code of every division that holds, zones left out.</param>
public sealed class StarAnalysis(FigureSet figures, IReadOnlyDictionary<string, Indicator> indicators, IReadOnlyDictionary<string, string?> parents)
{
    private readonly LevelFinder levels = new(figures, indicators);

    /// <summary>Names that <see cref="AnalysisRequest.Analysis"/> may have, in full.</summary>
    public static IReadOnlyList<string> Names => AnalysisInputs.Names;

    /// <returns>One answer for each indicator and year (or pair of years), in that order.</returns>
    /// <exception cref="AnalysisInputException">The analysis is unknown or ambiguous, a year is wanting, or an input is missing.</exception>
    public IReadOnlyList<AnalysisAnswer> Run(AnalysisRequest request)
    {
        var analysis = FullName(request.Analysis);
        if (AnalysisInputs.IsJoint(analysis)) return [.. Spans(analysis, request, indicators[request.IndicatorCodes[0]]).Select(years => JointAnswer(analysis, request, years))];
        return [.. request.IndicatorCodes.SelectMany(code => Spans(analysis, request, indicators[code]).Select(years => Answer(analysis, request, indicators[code], years)))];
    }

    private static string FullName(string name)
    {
        var found = AnalysisInputs.Names.Where(known => known == name || known.EndsWith("." + name, StringComparison.Ordinal)).ToList();
        if (found.Count == 1) return found[0];
        var all = string.Join(" ", found.Count == 0 ? AnalysisInputs.Names : found);
        throw found.Count == 0
            ? new AnalysisInputException($"没有可在数据上做的分析“{name}”，可用：{all}", $"There is no analysis '{name}' over the data; there are: {all}")
            : new AnalysisInputException($"“{name}”不止一个分析：{all}", $"'{name}' names several analyses: {all}");
    }

    private IEnumerable<IReadOnlyList<int>> Spans(string analysis, AnalysisRequest request, Indicator indicator)
    {
        if (AnalysisInputs.IsOverTime(analysis))
            return request.Years.Distinct().Count() >= 2 ? [[.. request.Years.Distinct().Order()]]
                : throw new AnalysisInputException($"“{analysis}”比较不同年份，请至少给两个（--years 2018..2022，或 --base-year 与 --year）。", $"'{analysis}' compares years; give at least two (--years 2018..2022, or --base-year and --year).");
        if (request.Years.Count > 0) return request.Years.Distinct().Select(year => (IReadOnlyList<int>)[year]);
        var units = Codes(request).ToHashSet(StringComparer.Ordinal);
        var latest = figures.Observations.Where(o => o.IndicatorCode == indicator.Code && o.Value is not null && units.Contains(o.JurisdictionCode)).Select(o => (int?)o.Year).Max();
        return latest is { } year ? [[year]]
            : throw new AnalysisInputException($"{request.UnderCode} 下没有单位报告 {indicator.Code}。", $"No unit under {request.UnderCode} reports {indicator.Code}.");
    }

    private AnalysisAnswer Answer(string analysis, AnalysisRequest request, Indicator indicator, IReadOnlyList<int> years)
    {
        var reasons = new AnalysisReasons();
        var weightCode = request.WeightCode ?? indicator.DenominatorCode;
        var units = Codes(request).Select(code => Unit(code, indicator, years, weightCode, reasons)).ToList();
        var complete = units.Where(unit => unit.IsComplete).ToList();
        var used = AnalysisInputs.WantsMissing(analysis) ? units : complete;
        var weighted = weightCode is not null && used.Count > 0 && used.All(unit => unit.Weight is not null);
        if (request.WeightCode is not null && !weighted)
            throw new AnalysisInputException($"不是每个单位都有权数 {request.WeightCode}。", $"Not every unit has the weight {request.WeightCode}.");
        reasons.Look(units, complete, indicator, weighted || indicator.DenominatorCode is null ? null : indicator.DenominatorCode, years);
        var results = complete.Count == 0 ? null
            : AnalysisCatalogue.Run(analysis, AnalysisInputs.Of(analysis, used, years, weighted, indicator, request.Parameters));
        return new(analysis, indicator, years, results, [.. complete.Select(unit => unit.Code)], [.. units.Where(unit => !unit.IsComplete).Select(unit => unit.Code)],
            weighted ? weightCode : null, reasons.Grade, reasons.All, [.. complete.SelectMany(unit => unit.Levels).SelectMany(level => level!.Sources).Distinct()]);
    }

    /// <summary>All indicators together: every unit is a row of them. Units that lack one are left out, except where the analysis copes with missing ones.</summary>
    private AnalysisAnswer JointAnswer(string analysis, AnalysisRequest request, IReadOnlyList<int> years)
    {
        var reasons = new AnalysisReasons();
        var chosen = request.IndicatorCodes.Select(code => indicators[code]).ToList();
        var rows = Codes(request).Select(code => (Code: code, Levels: chosen.Select(indicator => Usable(code, indicator, years[^1], reasons)).ToList())).ToList();
        var any = rows.Where(row => row.Levels.Any(level => level is not null)).ToList();
        var complete = any.Where(row => row.Levels.All(level => level is not null)).ToList();
        var used = AnalysisInputs.CopesWithMissing(analysis) ? any : complete;
        reasons.LookJointly(rows.Count, complete.Count, used.SelectMany(row => row.Levels).OfType<Level>().ToList(), years);
        var results = used.Count == 0 ? null
            : AnalysisCatalogue.Run(analysis, AnalysisInputs.OfSeveral(analysis, [.. used.Select(row => row.Code)], [.. used.Select(row => (IReadOnlyList<Level?>)row.Levels)], chosen, request.Parameters));
        var codes = used.Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
        return new(analysis, chosen[0], years, results, [.. codes.Order(StringComparer.Ordinal)], [.. rows.Select(row => row.Code).Where(code => !codes.Contains(code))],
            null, reasons.Grade, reasons.All, [.. used.SelectMany(row => row.Levels).OfType<Level>().SelectMany(level => level.Sources).Distinct()])
        { Together = chosen };
    }

    private AnalysisUnit Unit(string code, Indicator indicator, IReadOnlyList<int> years, string? weightCode, AnalysisReasons reasons)
    {
        var found = years.Select(year => Usable(code, indicator, year, reasons)).ToList();
        var weights = years.Select((year, at) => weightCode is null ? null : found[at]?.Denominator is { } own && weightCode == indicator.DenominatorCode ? own : Figure(weightCode, code, year)).ToList();
        return new(code, parents[code] ?? "", found, weights, Figure(indicator.NumeratorCode, code, years[^1]), Figure(indicator.DenominatorCode, code, years[^1]));
    }

    private double? Figure(string? indicator, string code, int year) => indicator is null ? null
        : Only(figures.ObservationsOf(indicator, code).Where(o => o is { Value: not null, Subject: null } && o.Year == year).Select(o => o.Value!.Value.Point));

    private Level? Usable(string code, Indicator indicator, int year, AnalysisReasons reasons)
    {
        var candidates = levels.Results(indicator.Code, code, year)
            .Where(level => level.Subject is null && level.UnitBase == indicator.BaseUnit && level.Status != ObservationStatus.DefinitionDiffers && level.DeltaType is null).ToList();
        if (candidates.Count == 0) return null;
        if (candidates.Select(level => (level.Value, level.Window)).Distinct().Count() == 1) return candidates[0];
        reasons.Conflict(code, year);
        return null;
    }

    private static double? Only(IEnumerable<double> values) => values.Distinct().ToList() is [var one] ? one : null;

    private IEnumerable<string> Codes(AnalysisRequest request) => parents.Keys
        .Where(code => Jurisdiction.LevelOf(code) == request.Level && LiesIn(code, request.UnderCode)).Order(StringComparer.Ordinal);

    private bool LiesIn(string code, string above)
    {
        for (var at = parents.GetValueOrDefault(code); at is not null; at = parents.GetValueOrDefault(at))
            if (at == above) return true;
        return false;
    }
}
