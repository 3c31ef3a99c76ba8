namespace ReformWarehouse.GapAnalysis.Comparisons;

/// <summary>Whether two figures may be set against each other.</summary>
public enum ComparabilityGrade
{
    /// <summary>Like for like.</summary>
    A,

    /// <summary>Computable, with the named caveat.</summary>
    B,

    /// <summary>Must not be compared: unit, definition or subject differ. Refused with the reason, not computed.</summary>
    C,
}

/// <summary>Why a comparison has its grade, or what a reader should know about it.</summary>
/// <param name="Code">Stable code of the reason.</param>
/// <param name="Grade">The best grade that a comparison with this reason can have; A for a remark that costs nothing.</param>
/// <param name="TextZh">The reason in Chinese.</param>
/// <param name="TextEn">The reason in English.</param>
public sealed record ComparabilityReason(string Code, ComparabilityGrade Grade, string TextZh, string TextEn);
