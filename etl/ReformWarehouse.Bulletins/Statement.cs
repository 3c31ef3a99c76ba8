namespace ReformWarehouse.Bulletins;

/// <summary>
/// One quantitative statement of a document. Offsets count Unicode code points of the decoded text (end exclusive);
/// <see cref="Quote"/> is that slice without line breaks. A value, unit or code that the text does not give is null.
/// </summary>
public sealed record Statement
{
    public required string Quote { get; init; }

    public required int CharStart { get; init; }

    public required int CharEnd { get; init; }

    /// <summary>The numeral as printed; null for a level stated in words.</summary>
    public string? ValueText { get; init; }

    /// <summary>Where the numeral begins; null for a level stated in words.</summary>
    public int? ValueCharStart { get; init; }

    /// <summary>The number in the printed unit; the lower end of a range.</summary>
    public decimal? Value { get; init; }

    public string? Unit { get; init; }

    public decimal? ValueBase { get; init; }

    public string? UnitBase { get; init; }

    /// <summary>The upper end of a range in base units.</summary>
    public decimal? UpperBase { get; init; }

    /// <summary>=, &gt;=, &gt;, &lt;=, &lt; or ~ (about).</summary>
    public required string Bound { get; init; }

    public string? BoundWord { get; init; }

    /// <summary>target, actual, comparison or input.</summary>
    public required string Kind { get; init; }

    /// <summary>level, reference_level, difference, growth, rank, implied_level or relative_to_baseline: only levels may become facts.</summary>
    public required string ValueRole { get; init; }

    /// <summary>level_at_year, cumulative_over_period, annual_flow, per_occurrence or unspecified.</summary>
    public required string Temporal { get; init; }

    /// <summary>First year, inclusive; null for a level and when unknown.</summary>
    public int? PeriodStart { get; init; }

    /// <summary>Last year, inclusive: the year of the cell to load.</summary>
    public int? PeriodEnd { get; init; }

    /// <summary>Whether the sentence names the period; otherwise it comes from the passage or the document.</summary>
    public bool PeriodStated { get; init; }

    public string? Jurisdiction { get; init; }

    public string? JurisdictionCode { get; init; }

    public required string IndicatorText { get; init; }

    /// <summary>The catalogue's code; null for an indicator the catalogue does not hold.</summary>
    public string? IndicatorCode { get; init; }

    /// <summary>Whether the value is an increase or newly added amount rather than a level.</summary>
    public bool Delta { get; init; }

    public bool Approximate { get; init; }

    public Comparator? Comparator { get; init; }

    /// <summary>The stated numerator in base units, where the statement is a part of a whole.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>The stated denominator in base units.</summary>
    public decimal? Denominator { get; init; }

    public string? Section { get; init; }

    /// <summary>The organisations that a closing bracket makes answerable, as printed; empty when none are named.</summary>
    public IReadOnlyList<string> ResponsibleUnits { get; init; } = [];

    /// <summary>How sure the reading is, from 0 to 1: the product of how clearly quantity, indicator and period were read.</summary>
    public required double Confidence { get; init; }
}

/// <summary>A numeral that was read and set aside, with the reason; offsets as in <see cref="Statement"/>.</summary>
public sealed record SkippedNumeral(int CharStart, int CharEnd, string Text, string Reason);
