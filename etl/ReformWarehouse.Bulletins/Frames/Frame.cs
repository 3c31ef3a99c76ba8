using ReformWarehouse.Bulletins.Clauses;
using ReformWarehouse.Bulletins.Lexicons;
using ReformWarehouse.Bulletins.Quantities;
using ReformWarehouse.Bulletins.Sections;

namespace ReformWarehouse.Bulletins.Frames;

/// <summary>A quantity with what the reading steps have found about it so far; each step fills its own fields.</summary>
public sealed class Frame
{
    public required Part Part { get; init; }

    public required Sentence Sentence { get; init; }

    public required Segment Segment { get; init; }

    public required ParagraphContext Paragraph { get; init; }

    public Quantity Quantity => Part.Quantity;

    /// <summary>The printed or inferred base unit; null when it cannot be told.</summary>
    public string? BaseUnit { get; set; }

    /// <summary>Where the words before the number end, once bounding words and verbs of change are taken off.</summary>
    public int PreEnd { get; set; }

    public string? Bound { get; set; }

    public string? BoundWord { get; set; }

    public bool Rough { get; set; }

    public ChangeEntry? Change { get; set; }

    /// <summary>The earlier level of 由…增加到….</summary>
    public Quantity? From { get; set; }

    /// <summary>Where the clause of the earlier level begins.</summary>
    public int? FromStart { get; set; }

    /// <summary>What is measured, in the document's words.</summary>
    public string Subject { get; set; } = "";

    public FigureRole Role { get; set; }

    public string Kind { get; set; } = "actual";

    public string Temporal { get; set; } = "unspecified";

    /// <summary>The period named in the sentence.</summary>
    internal PeriodReader.Named? Named { get; set; }

    public int? PeriodStart { get; set; }

    public int? PeriodEnd { get; set; }

    public string? JurisdictionCode { get; set; }

    public string? Jurisdiction { get; set; }

    /// <summary>Whether the value is the level of another jurisdiction, quoted for comparison.</summary>
    public bool IsReference { get; set; }

    public Comparator? Comparator { get; set; }

    public decimal? Numerator { get; set; }

    public decimal? Denominator { get; set; }

    public string? IndicatorCode { get; set; }

    /// <summary>The linked indicator's measure type.</summary>
    public string? MeasureType { get; set; }

    /// <summary>What head nouns and verbs say the number measures (heads lexicon).</summary>
    public string? Measure { get; set; }

    public double LinkScore { get; set; }

    /// <summary>Where the statement's quotation begins and ends in the flowing text.</summary>
    public (int Start, int End) Quote { get; set; }
}
