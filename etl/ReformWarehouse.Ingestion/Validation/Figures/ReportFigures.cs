using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Validation.Figures;

/// <summary>The rows of a return that passed the rules on single rows, as figures, beside what the warehouse holds.</summary>
public sealed class ReportFigures
{
    private readonly ILookup<FigureKey, Figure> byKey;

    public ReportFigures(ReportRow report, IReadOnlyList<StatementRow> statements, KnownFigures known)
    {
        (Report, Statements, Known) = (report, statements, known);
        Own = [.. statements.Select(row => Figure.Of(row, report.ReportCode)).OfType<Figure>()];
        byKey = Own.ToLookup(figure => figure.Key);
    }

    /// <summary>What an edit among peers found, where the peers are too many to be held as figures; null: the rule works it out from the figures.</summary>
    public PeerEdits? PeerEdits { get; init; }

    public ReportRow Report { get; }

    public IReadOnlyList<StatementRow> Statements { get; }

    public IReadOnlyList<Figure> Own { get; }

    public KnownFigures Known { get; }

    /// <summary>The return's figure of a key and year; null when it states none, or several.</summary>
    public Figure? OwnAt(FigureKey key, int year) => Single(byKey[key].Where(figure => figure.Year == year));

    /// <summary>The figure of a key and year: the return's own, otherwise the warehouse's; null when there is none, or several that differ.</summary>
    public Figure? At(FigureKey key, int year)
    {
        if (OwnAt(key, year) is { } own) return own;
        return Single(Known.Of(key).Where(figure => figure.Year == year && figure.ReportCode != Report.ReportCode))
            ?? Single(Known.Of(key).Where(figure => figure.Year == year && figure.ReportCode == Report.ReportCode));
    }

    /// <summary>The exact figures of earlier years, oldest first, one a year.</summary>
    public IReadOnlyList<Figure> Before(Figure figure, int years = 4) =>
        [.. Enumerable.Range(figure.Year - years, years).Select(year => At(figure.Key, year)).OfType<Figure>().Where(earlier => earlier.IsExact)];

    private static Figure? Single(IEnumerable<Figure> figures)
    {
        Figure? only = null;
        foreach (var figure in figures)
        {
            if (only is not null && only.Value != figure.Value) return null;
            only ??= figure;
        }

        return only;
    }
}
