using System.Text;
using ReformWarehouse.Bulletins.Decoding;
using ReformWarehouse.Bulletins.Dewrapping;
using ReformWarehouse.Bulletins.Frames;
using ReformWarehouse.Bulletins.Quantities;
using ReformWarehouse.Bulletins.Sections;

namespace ReformWarehouse.Bulletins;

/// <summary>Turns frames over the flowing text into statements over the decoded text.</summary>
internal sealed class StatementFactory(FlowText flow, string source)
{
    private readonly CodePointIndex _points = new(source);

    public Statement StatementOf(Frame frame)
    {
        var quantity = frame.Quantity;
        var (start, end) = flow.ToSource(frame.Quote.Start, frame.Quote.End);
        var worded = quantity.Form is QuantityForm.Implied or QuantityForm.Relative;
        var (from, to) = flow.ToSource(quantity.NumeralStart, quantity.NumeralEnd);
        var fold = quantity.Form == QuantityForm.Fold;
        return new Statement
        {
            Quote = WithoutBreaks(start, end),
            CharStart = _points.ToCodePoints(start),
            CharEnd = _points.ToCodePoints(end),
            ValueText = worded ? null : WithoutBreaks(from, to),
            ValueCharStart = worded ? null : _points.ToCodePoints(from),
            Value = Plain(quantity.Value),
            Unit = quantity.Unit,
            ValueBase = Plain(fold ? quantity.Value * 100 : quantity.ValueBase),
            UnitBase = fold ? "%" : frame.BaseUnit,
            UpperBase = Plain(quantity.UpperBase),
            Bound = BoundOf(frame),
            BoundWord = frame.BoundWord,
            Kind = frame.Kind,
            ValueRole = ValueRoleOf(frame),
            Temporal = frame.Temporal,
            PeriodStart = frame.PeriodStart,
            PeriodEnd = frame.PeriodEnd,
            PeriodStated = frame.Named is not null,
            Jurisdiction = frame.Jurisdiction,
            JurisdictionCode = frame.JurisdictionCode,
            IndicatorText = frame.Subject,
            IndicatorCode = frame.IndicatorCode,
            Delta = IsDelta(frame),
            Approximate = frame.Role == FigureRole.Target ? frame.BoundWord == "左右" : frame.Rough,
            Comparator = frame.Comparator is { } c ? c with { Difference = Plain(c.Difference), AgainstValue = Plain(c.AgainstValue) } : null,
            Numerator = Plain(frame.Numerator),
            Denominator = Plain(frame.Denominator),
            Section = frame.Paragraph.Section,
            ResponsibleUnits = frame.Paragraph.Responsible.FirstOrDefault(r => r.At > quantity.NumeralStart)?.Names ?? [],
            Confidence = ConfidenceOf(frame),
        };
    }

    public SkippedNumeral SkippedOf(ExcludedNumeral numeral)
    {
        var (start, end) = flow.ToSource(numeral.Start, numeral.End);
        return new SkippedNumeral(_points.ToCodePoints(start), _points.ToCodePoints(end), WithoutBreaks(start, end), numeral.Reason);
    }

    /// <summary>The number without trailing zeros.</summary>
    private static decimal? Plain(decimal? value) => value / 1.0000000000000000000000000000m;

    private string WithoutBreaks(int start, int end)
    {
        var quote = new StringBuilder(end - start);
        foreach (var c in source.AsSpan(start, end - start))
            if (c is not ('\n' or '\r')) quote.Append(c);
        return quote.ToString();
    }

    /// <summary>达到 is a floor in a target and an equality in a result; a range is reported by its lower end.</summary>
    private static string BoundOf(Frame frame) => frame.Quantity.Upper is not null ? ">="
        : frame.Bound switch
        {
            "reach" => frame.Role == FigureRole.Target ? ">=" : "=",
            null => "=",
            var bound => bound,
        };

    private static bool IsDelta(Frame frame) =>
        frame.Change is { Kind: "growth" or "new" } || frame.Subject.Contains("新增", StringComparison.Ordinal) || frame.Subject.Contains("净增", StringComparison.Ordinal);

    private static string ValueRoleOf(Frame frame) => frame.Quantity.Form switch
    {
        QuantityForm.Implied => "implied_level",
        QuantityForm.Relative => "relative_to_baseline",
        QuantityForm.Rank => "rank",
        _ when frame.IsReference => "reference_level",
        _ when frame.Comparator is { Type: "jurisdiction" } => "difference",
        _ when frame.Change?.Kind == "growth" || frame.Quantity.Form is QuantityForm.Doubling or QuantityForm.Fold => "growth",
        _ => "level",
    };

    private static double ConfidenceOf(Frame frame)
    {
        var quantity = frame.BaseUnit is null ? 0.6 : frame.Quantity.Form is QuantityForm.Implied || (frame.Quantity.Chinese && frame.Quantity.Value < 10) ? 0.75 : 0.97;
        var subject = frame.Subject.Length is 0 ? 0.4 : frame.Subject.Length > 40 ? 0.8 : 1;
        var link = frame.IndicatorCode is null ? 0.75 : Math.Min(1, 0.55 + (frame.LinkScore * 0.5));
        var period = frame.PeriodEnd is null ? 0.6 : 1;
        return Math.Round(quantity * subject * link * period, 3);
    }
}
