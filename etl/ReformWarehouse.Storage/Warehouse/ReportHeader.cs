namespace ReformWarehouse.Storage.Warehouse;

/// <summary>What a current report is called and what it was drawn up from.</summary>
/// <param name="ReportCode">Document number or stable name.</param>
/// <param name="Title">As issued.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="JurisdictionCode">Whose report it is.</param>
/// <param name="IssuedYear">Year of issue.</param>
/// <param name="SourceDocument">Document that the return was drawn up from; null when the loaded file is the document.</param>
/// <param name="SourceSha256">Hash of that document's bytes.</param>
public sealed record ReportHeader(string ReportCode, string Title, string Issuer, string JurisdictionCode, int IssuedYear, string? SourceDocument, string? SourceSha256);
