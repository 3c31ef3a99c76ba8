namespace ReformWarehouse.Ingestion.Forms;

/// <summary>What a column of a form holds.</summary>
internal enum FormRole
{
    Code, Label, Unit, Value, Status, Numerator, Denominator, Note,

    /// <summary>Row numbers, growth rates and figures printed for comparison: not loaded, and said so.</summary>
    Ignored,

    /// <summary>Not understood: an error when it holds figures.</summary>
    Unknown,
}

/// <summary>One column of a form, from the texts of its header.</summary>
/// <param name="Number">1 = A.</param>
/// <param name="Role">What it holds.</param>
/// <param name="Title">The header's text, top to bottom.</param>
/// <param name="Year">Year its figures are of; null where the caption says it.</param>
/// <param name="JurisdictionCode">Division its figures are of; null where the caption says it.</param>
/// <param name="Unit">Unit in the header; null for none.</param>
/// <param name="IsTarget">True for 目标 and 计划.</param>
internal sealed record FormColumn(int Number, FormRole Role, string Title, int? Year, string? JurisdictionCode, string? Unit, bool IsTarget);
