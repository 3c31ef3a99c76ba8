using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Storage.Register;

/// <summary>The levels that stated differences imply; there are as many as such sentences, so the model derives them one by one.</summary>
internal static class ImpliedLevels
{
    public static void Write(StarReader star, RegisterNumbers numbers)
    {
        var differences = star.Differences();
        if (differences.Count == 0) return;
        var observations = star.Observations([.. differences.Select(difference => difference.IndicatorCode).Distinct()], [.. differences.Select(difference => difference.JurisdictionCode).Distinct()]);
        var levels = new LevelFinder(new(observations, [], differences), numbers.Indicators);
        var reports = star.Session.Engine.Query("select report_code, report_key from current_report", row => (row.Text("report_code"), Key: row.Long("report_key")))
            .ToDictionary(pair => pair.Item1, pair => pair.Key, StringComparer.Ordinal);
        star.Session.Engine.Append("register_implied", rows =>
        {
            foreach (var (indicator, against) in differences.Select(difference => (difference.IndicatorCode, difference.AgainstCode)).Distinct())
            {
                if (numbers.IndicatorNumber(indicator) is not { } indicatorNo || numbers.PlaceNumber(against) is not { } placeNo) continue;
                foreach (var level in levels.FromDifferences(indicator, against))
                    rows.AppendRow(indicatorNo, placeNo, level.Year, (sbyte)2, level.Subject, level.PeriodStart, CodeLists.Window.CodeOf(level.Window), CodeLists.ValueRole.CodeOf(level.Role),
                        level.Value.Point, level.Value.Upper, level.UnitBase, CodeLists.Bound.CodeOf(level.Value.Bound),
                        level.DeltaType is { } delta ? CodeLists.DeltaType.CodeOf(delta) : null, CodeLists.ObservationStatus.CodeOf(level.Status),
                        level.Status == ObservationStatus.DefinitionDiffers ? level.Note : null, level.Derivation, reports[level.Sources[0].ReportCode], null);
            }
        });
    }
}
