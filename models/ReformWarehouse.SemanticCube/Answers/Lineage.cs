namespace ReformWarehouse.SemanticCube.Answers;

/// <summary>How a cell came about: the statements it was taken from, or the divisions below whose figures were put together.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Statements">What reports state of it: the one taken, restatements and conflicting ones, and for a derived or weighted ratio its parts; of a value that is rolled up, those that were not taken.</param>
/// <param name="Below">The divisions that were put together, when the value is rolled up, each with what it contributes; the years of a span; empty otherwise.</param>
public sealed record LineageNode(CubeRow Cell, IReadOnlyList<LineageStatement> Statements, IReadOnlyList<LineageNode> Below)
{
    /// <summary>Every statement of the tree, this cell's first.</summary>
    public IEnumerable<LineageStatement> AllStatements => Statements.Concat(Below.SelectMany(node => node.AllStatements));
}

/// <summary>One statement behind a cell, with the place where it is written.</summary>
/// <param name="Part">value, numerator or denominator.</param>
/// <param name="FactCode">Indicator that it states.</param>
/// <param name="JurisdictionCode">Whose; under constant boundaries the unit it is read under.</param>
/// <param name="Year">Of when.</param>
/// <param name="IsTaken">True for the one whose value counts; the others restate it or conflict with it.</param>
/// <param name="ValueText">The numeral as printed; null: none printed.</param>
/// <param name="Unit">Unit as printed.</param>
/// <param name="Value">In the base unit; null: no number.</param>
/// <param name="Bound">Code of its bound.</param>
/// <param name="UnitBase">Base unit.</param>
/// <param name="ObsStatus">SDMX observation status.</param>
/// <param name="ReportCode">Report that states it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Document">Document that the report was drawn up from; null: the loaded file itself.</param>
/// <param name="Sha256">Of the bytes of the document that the report says it was drawn up from; null: it names none.</param>
/// <param name="Section">Section of the document.</param>
/// <param name="Start">First code point in the document's text; null for tables.</param>
/// <param name="End">Code point after the last one.</param>
/// <param name="Place">Line, cell or span of the loaded file.</param>
/// <param name="RestatedAt">Other places of the same statement.</param>
/// <param name="LoadId">Run that loaded it.</param>
public sealed record LineageStatement(
    string Part, string FactCode, string JurisdictionCode, int Year, bool IsTaken, string? ValueText, string Unit, double? Value, string Bound, string UnitBase,
    string ObsStatus, string ReportCode, string Title, string? Document, string? Sha256, string? Section, int? Start, int? End, string Place, string? RestatedAt, string LoadId);
