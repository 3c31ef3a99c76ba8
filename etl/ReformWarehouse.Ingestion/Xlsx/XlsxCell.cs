namespace ReformWarehouse.Ingestion.Xlsx;

/// <summary>A cell as a reader sees it: a percentage as <c>28.18%</c>, a date as <c>2026-01-15</c>, a number in full digits.</summary>
/// <param name="Row">1 = first.</param>
/// <param name="Column">1 = A.</param>
/// <param name="Text">Trimmed; empty for an empty cell.</param>
/// <param name="IsFormula">True when a formula computes it; the text is then its cached value.</param>
/// <param name="IsError">True for #REF!, #DIV/0! and their like.</param>
public readonly record struct XlsxCell(int Row, int Column, string Text, bool IsFormula, bool IsError)
{
    /// <summary>How far the text is set in: leading blanks and the steps of the cell's own indentation.</summary>
    public int Indent { get; init; }

    /// <summary><c>C5</c>.</summary>
    public string Address => XlsxAddress.ToText(Row, Column);
}
