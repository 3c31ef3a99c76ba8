using ReformWarehouse.Bulletins.Clauses;
using ReformWarehouse.Bulletins.Dewrapping;
using ReformWarehouse.Bulletins.Frames;
using ReformWarehouse.Bulletins.Quantities;
using ReformWarehouse.Bulletins.Sections;

namespace ReformWarehouse.Bulletins;

/// <summary>
/// Reads a document of Chinese prose into quantitative statements. The steps, in order: de-wrap, profile, outline, then
/// for each paragraph quantities, clauses, frames; then linking and statements. Any text can be read: one without
/// figures gives no statements.
/// </summary>
public static class BulletinReader
{
    /// <summary>The reading of a decoded text.</summary>
    public static BulletinReading Read(string text, BulletinReaderOptions options)
    {
        var flow = Dewrapper.Dewrap(text);
        var profile = ProfileReader.Read(flow.Text, options.Jurisdictions, options.JurisdictionCode, options.Date);
        var document = new DocumentContext(flow.Text, profile, options.Jurisdictions, options.Indicators);
        var quoted = new QuotedSpans(flow.Text);
        var frames = new List<Frame>();
        var excluded = new List<ExcludedNumeral>();
        foreach (var paragraph in Outline.Read(flow.Text, profile))
        {
            var (quantities, others) = QuantityScanner.Scan(flow.Text, quoted, paragraph.Start, paragraph.End);
            excluded.AddRange(others);
            IReadOnlyList<Frame> earlier = [];
            foreach (var sentence in ClauseSplitter.Split(flow.Text, quoted, quantities, paragraph.Start, paragraph.End))
            {
                earlier = FrameReader.Read(document, paragraph, sentence, earlier, excluded);
                frames.AddRange(earlier);
            }
        }

        var factory = new StatementFactory(flow, text);
        return new BulletinReading(
            text,
            profile,
            [.. frames.Select(f => factory.StatementOf(f))],
            [.. excluded.OrderBy(e => e.Start).Select(e => factory.SkippedOf(e))]);
    }
}
