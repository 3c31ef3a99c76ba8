namespace ReformWarehouse.Observations;

/// <summary>How a printed numeral limits the true value.</summary>
public enum Bound
{
    Exact,

    /// <summary>不低于, 不少于, 以上.</summary>
    AtLeast,

    /// <summary>超过, 突破, 多, 余.</summary>
    MoreThan,

    /// <summary>不超过, 以内.</summary>
    AtMost,
    LessThan,

    /// <summary>左右, 近, 约.</summary>
    About,

    /// <summary>From a lower to an upper value, both inclusive.</summary>
    Range,

    /// <summary>Only of computed values: the operands' bounds leave neither a lower nor an upper limit.</summary>
    Indeterminate,
}
