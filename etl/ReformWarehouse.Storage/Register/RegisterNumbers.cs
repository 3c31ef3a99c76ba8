using System.Globalization;
using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.GapAnalysis.Register;
using ReformWarehouse.Observations;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Storage.Register;

/// <summary>The small numbers under which the register's statements know indicators and divisions.</summary>
internal sealed class RegisterNumbers
{
    private readonly RegisterQuestion question;
    private readonly List<(string Code, string Name)> places;
    private readonly Dictionary<string, int> placeNumbers;
    private readonly Dictionary<string, int> indicatorNumbers = new(StringComparer.Ordinal);

    private RegisterNumbers(StarReader star, RegisterQuestion question, bool english)
    {
        this.question = question;
        Indicators = star.Indicators();
        Parents = star.Parents();
        // Those with figures first: the smaller the numbers, the faster what is joined by them.
        var used = star.Session.Engine.Query(SqlScripts.Read("duckdb/register/register_used_indicators.sql"), row => row.Text("indicator_code")).ToHashSet(StringComparer.Ordinal);
        foreach (var code in Indicators.Keys.OrderBy(code => used.Contains(code) ? 0 : 1).ThenBy(code => code, StringComparer.Ordinal)) indicatorNumbers.Add(code, indicatorNumbers.Count);
        places = star.Session.Engine.Query(SqlScripts.Read("duckdb/register/register_places.sql"), row => (row.Text("jurisdiction_code"), row.Text(english ? "name_en" : "short_name_zh")));
        placeNumbers = places.Select((place, number) => (place.Code, number)).ToDictionary(pair => pair.Code, pair => pair.number, StringComparer.Ordinal);
        Traits = [.. Indicators.Values.DistinctBy(Trait)];
    }

    public IReadOnlyDictionary<string, Indicator> Indicators { get; }

    public IReadOnlyDictionary<string, string?> Parents { get; }

    /// <summary>One indicator for each kind that is graded differently; its index is the kind's number.</summary>
    public IReadOnlyList<Indicator> Traits { get; }

    public static RegisterNumbers Of(StarReader star, RegisterQuestion question, bool english) => new(star, question, english);

    public int? IndicatorNumber(string code) => indicatorNumbers.TryGetValue(code, out var number) ? number : null;

    public int? PlaceNumber(string code) => placeNumbers.TryGetValue(code, out var number) ? number : null;

    public void Write(DuckDbEngine engine)
    {
        var traits = Traits.Select((indicator, number) => (Key: Trait(indicator), number)).ToDictionary(pair => pair.Key, pair => pair.number);
        engine.Append("register_indicator", rows =>
        {
            foreach (var (code, number) in indicatorNumbers)
            {
                var indicator = Indicators[code];
                rows.AppendRow(number, code, GapRegister.TaskAreaOrder(indicator.TaskArea), traits[Trait(indicator)],
                    question.Indicators.Count == 0 || question.Indicators.Contains(code), indicator.IsPercentage ? GapCalculator.GapUnit(indicator, "") : null);
            }
        });
        var lines = Parents.Values.OfType<string>().Append(Jurisdiction.NationCode).Where(placeNumbers.ContainsKey).Distinct().Order(StringComparer.Ordinal)
            .Select((code, number) => (code, number)).ToDictionary(pair => pair.code, pair => pair.number, StringComparer.Ordinal);
        engine.Append("register_place", rows =>
        {
            foreach (var (code, name) in places)
            {
                var parent = Parents.GetValueOrDefault(code) is { } above && above != Jurisdiction.NationCode && lines.ContainsKey(above) ? above : null;
                var relation = parent is not null && ComparabilityRules.Contains(parent, code) ? BenchmarkRelation.Containing : BenchmarkRelation.Other;
                rows.AppendRow(placeNumbers[code], code, name, lines.TryGetValue(code, out var line) ? line : null, parent is null ? null : placeNumbers[parent],
                    parent is null ? null : lines[parent], (int)relation, question.Jurisdictions.Count == 0 || question.Jurisdictions.Contains(code));
            }
        });
        WriteShares(engine);
        foreach (var (name, value) in new[]
        {
            ("register_places", places.Count), ("register_lines", lines.Count),
            ("register_nation_no", placeNumbers.GetValueOrDefault(Jurisdiction.NationCode, -1)), ("register_nation_line", lines.GetValueOrDefault(Jurisdiction.NationCode, -1)),
        })
            engine.Execute(string.Create(CultureInfo.InvariantCulture, $"set variable {name} = {value}"));
    }

    private void WriteShares(DuckDbEngine engine)
    {
        engine.Append("register_share", rows =>
        {
            foreach (var share in Indicators.Values.Where(indicator => indicator.IsPercentage))
                if (share is { NumeratorCode: { } part, DenominatorCode: { } whole } && IndicatorNumber(part) is { } top && IndicatorNumber(whole) is { } bottom)
                    rows.AppendRow(indicatorNumbers[share.Code], top, bottom, share.BaseUnit);
        });
        engine.Append("register_quotient_bound", rows =>
        {
            foreach (var part in Enum.GetValues<Bound>())
                foreach (var whole in Enum.GetValues<Bound>())
                    foreach (var top in new[] { 0.0, 1.0 })
                        if (BoundedValue.Divide(BoundedValue.Of(top, part, top + 1), BoundedValue.Of(2, whole, 3)) is { } quotient)
                            rows.AppendRow(CodeLists.Bound.CodeOf(part), CodeLists.Bound.CodeOf(whole), top == 0, CodeLists.Bound.CodeOf(quotient.Bound));
        });
    }

    /// <summary>What the grade and the direction of a gap depend on in an indicator.</summary>
    private static (bool, bool, bool, Polarity) Trait(Indicator indicator) => (indicator.IsExtensive, indicator.IsAdditive, indicator.IsPercentage, indicator.Polarity);
}
