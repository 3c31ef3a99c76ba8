using System.Globalization;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Loading;

/// <summary>Says of a tabular return which figures of prose, loaded before it, give way to it. They stay in the history.</summary>
internal static class SupersededProse
{
    public static ReportLoad Noted(ReportLoad report, StarReader star)
    {
        var prose = ProseFigures.Read(star).ToLookup(figure => figure.Cell);
        if (prose.Count == 0) return report;
        var notes = report.Statements
            .Where(row => row.Value is not null && row.Subject is null && row.DeltaType is null && row.Role is ValueRole.Level or ValueRole.ImpliedLevel or ValueRole.ReferenceLevel)
            .SelectMany(row => prose[CellOf(row)].Select(figure => Note(row, figure)));
        return report with { Rejections = [.. report.Rejections, .. notes] };
    }

    private static FigureCell CellOf(StatementRow row) =>
        new(row.IndicatorCode, row.JurisdictionCode, row.PeriodEnd, CodeLists.Window.CodeOf(row.Window), row.Kind == StatementKind.Target);

    private static RejectedRow Note(StatementRow row, ProseFigure figure)
    {
        var (returned, stated) = (row.Value!.Value.ToString(CultureInfo.InvariantCulture), figure.Value.ToString(CultureInfo.InvariantCulture));
        return new RejectedRow(row.SourcePlace, "prose_superseded", "info",
            $"“{figure.ReportCode}”原文所载 {row.IndicatorCode} {row.JurisdictionCode} {row.PeriodEnd} 年为 {stated}，今以报表的 {returned} 为准；原数留在历史中。",
            $"prose of '{figure.ReportCode}' states {stated} for {row.IndicatorCode} {row.JurisdictionCode} {row.PeriodEnd}; the return's {returned} stands from now on, the former stays in the history.",
            row.ValueText, null);
    }
}
