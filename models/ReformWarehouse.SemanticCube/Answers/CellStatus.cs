using ReformWarehouse.Observations;

namespace ReformWarehouse.SemanticCube.Answers;

/// <summary>What is known of a cell. Missing, zero, suppressed, not applicable and not derivable are different things.</summary>
public enum CellStatus
{
    /// <summary>A value other than exactly zero.</summary>
    Normal,

    /// <summary>Exactly zero, stated or summed from complete parts.</summary>
    Zero,

    /// <summary>Rolled up while some units do not contribute: of a total a lower bound, of a ratio that of the units that do.</summary>
    Incomplete,

    /// <summary>Rolled up, but from less than the question's least coverage; no value.</summary>
    CoverageTooLow,

    /// <summary>Should exist and was not reported.</summary>
    Missing,

    /// <summary>Exists and must not be shown.</summary>
    Suppressed,

    /// <summary>Cannot exist here, or the division did not exist.</summary>
    NotApplicable,

    /// <summary>Figures exist, but the value does not follow from them (shares without denominators, parts of a later split, distinct counts).</summary>
    NotDerivable,

    /// <summary>Stated only under a definition that differs from the indicator's.</summary>
    DefinitionDiffers,
}

/// <summary>Where a cell's value comes from.</summary>
public enum CellOrigin
{
    /// <summary>Stated by a report for the division itself.</summary>
    Reported,

    /// <summary>A ratio computed from the division's own stated numerator and denominator.</summary>
    Derived,

    /// <summary>Computed from the divisions below, or from the selected ones.</summary>
    RolledUp,
}

/// <summary>The codes of cells; a public contract.</summary>
public static class CellCodes
{
    public static CodeList<CellStatus> Status { get; } = new("status",
        (CellStatus.Normal, "normal"), (CellStatus.Zero, "zero"), (CellStatus.Incomplete, "incomplete"), (CellStatus.CoverageTooLow, "coverage_too_low"),
        (CellStatus.Missing, "missing"), (CellStatus.Suppressed, "suppressed"), (CellStatus.NotApplicable, "not_applicable"),
        (CellStatus.NotDerivable, "not_derivable"), (CellStatus.DefinitionDiffers, "definition_differs"));

    public static CodeList<CellOrigin> Origin { get; } = new("origin",
        (CellOrigin.Reported, "reported"), (CellOrigin.Derived, "derived"), (CellOrigin.RolledUp, "rolled_up"));
}
