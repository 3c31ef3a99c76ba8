namespace ReformWarehouse.Bulletins.Sections;

/// <summary>Whether figures are results or targets.</summary>
public enum FigureRole
{
    /// <summary>What was reached.</summary>
    Actual,

    /// <summary>What is aimed at.</summary>
    Target,
}

/// <summary>
/// The period that figures of a passage speak of: first and last year, both inclusive; a null start is unknown.
/// <see cref="Stated"/> tells a period named by the passage from one inferred from the document.
/// </summary>
public sealed record PeriodContext(int? Start, int? End, bool Stated)
{
    /// <summary>Whether the period is one calendar year.</summary>
    public bool IsOneYear => Start is not null && Start == End;
}
