namespace ReformWarehouse.Ingestion.Xlsx.Writing;

/// <summary>The looks a written cell may have; the numbers are positions in the style sheet.</summary>
public enum XlsxStyle
{
    Plain = 0,
    Title = 1,
    Header = 2,
    Body = 3,

    /// <summary>Printed for comparison, not to be filled in.</summary>
    Given = 4,

    /// <summary>The cell that broke a rule.</summary>
    Offending = 5,
    Section = 6,
}
