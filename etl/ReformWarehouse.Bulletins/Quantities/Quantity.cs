namespace ReformWarehouse.Bulletins.Quantities;

/// <summary>The form in which a quantity is printed.</summary>
public enum QuantityForm
{
    /// <summary>A number with a unit, or with a multiplier whose unit is left out.</summary>
    Amount,

    /// <summary>Two numbers a：b: their quotient.</summary>
    Ratio,

    /// <summary>One component of a split a：b：c: a share in percent.</summary>
    Split,

    /// <summary>A place in an order: 第5位, 第五, 前六.</summary>
    Rank,

    /// <summary>翻一番 and its kin: growth by 100 % a time.</summary>
    Doubling,

    /// <summary>N倍 after a verb of growth or alone.</summary>
    Fold,

    /// <summary>A level stated in words: 全覆盖, 动态清零, 所有…均.</summary>
    Implied,

    /// <summary>A bound by the subject's own earlier value: 不低于上一年度. It has no value.</summary>
    Relative,

    /// <summary>A comparison that held for some years without a number: 连续十五年快于.</summary>
    Streak,
}

/// <summary>
/// A quantity as printed, over the flowing text: the span of its numeral and its whole span with unit and bounding
/// suffix. <see cref="Value"/> is in the printed unit; null for a form without a number.
/// </summary>
public sealed record Quantity
{
    public required QuantityForm Form { get; init; }

    /// <summary>Where the numeral begins; for a form without a numeral, where its words begin.</summary>
    public required int NumeralStart { get; init; }

    /// <summary>Where the numeral ends (exclusive).</summary>
    public required int NumeralEnd { get; init; }

    /// <summary>Where the quantity with its unit and suffix ends (exclusive).</summary>
    public required int End { get; init; }

    /// <summary>Whether the numeral is in Chinese characters.</summary>
    public bool Chinese { get; init; }

    public decimal? Value { get; init; }

    /// <summary>The upper end of a range, in the printed unit.</summary>
    public decimal? Upper { get; init; }

    /// <summary>The unit as printed with its multiplier (万人); null when none is printed.</summary>
    public string? Unit { get; init; }

    /// <summary>The base unit (人); null when it cannot be told.</summary>
    public string? BaseUnit { get; init; }

    /// <summary>What one printed unit is in base units.</summary>
    public decimal Factor { get; init; } = 1;

    /// <summary>The unit's dimension (units lexicon), or the empty string.</summary>
    public string Dimension { get; init; } = "";

    /// <summary>The bound read from words inside or after the quantity; null when there is none.</summary>
    public string? Bound { get; init; }

    /// <summary>The bounding word as printed.</summary>
    public string? BoundWord { get; init; }

    /// <summary>Whether the bounding word makes a reported value approximate.</summary>
    public bool Rough { get; init; }

    public decimal? ValueBase => Value * Factor;

    public decimal? UpperBase => Upper * Factor;
}

/// <summary>A numeral that is no quantity, over the flowing text, and why.</summary>
public sealed record ExcludedNumeral(int Start, int End, string Reason);
