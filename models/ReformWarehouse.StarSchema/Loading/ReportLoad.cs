using ReformWarehouse.Observations;

namespace ReformWarehouse.StarSchema.Loading;

/// <summary>A whole report ready to load: what it is, what it states, and what of it was rejected.</summary>
/// <param name="Report">The report itself.</param>
/// <param name="Statements">Rows that passed every error rule.</param>
/// <param name="Rejections">Findings of the rules, kept so that they can be sent back.</param>
/// <param name="RowsRead">Data rows in the file, rejected ones included.</param>
public sealed record ReportLoad(
    ReportRow Report, IReadOnlyList<StatementRow> Statements, IReadOnlyList<RejectedRow> Rejections, int RowsRead)
{
    /// <summary>Null for a whole report, which supersedes the earlier vintage whole.</summary>
    public Amendment? Amendment { get; init; }

    /// <summary>Sound rows that are not held as statements, because there are millions of them.</summary>
    public int RowsAside { get; init; }

    /// <summary>Rows that were rejected.</summary>
    public int RowsRejected => RowsRead - Statements.Count - RowsAside;
}

/// <summary>One received vintage of a report.</summary>
/// <param name="ReportCode">Document number or stable name; the same for every vintage, a later one supersedes the earlier.</param>
/// <param name="Title">Title as issued.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="JurisdictionCode">Whose report it is.</param>
/// <param name="Kind">Return, bulletin, plan or speech.</param>
/// <param name="IssuedOn">Day of issue; null if the report does not say.</param>
/// <param name="IssuedYear">Year of issue.</param>
/// <param name="FileName">Name of the loaded file, without its folder.</param>
/// <param name="Sha256">Of the loaded bytes, lower-case hexadecimal.</param>
/// <param name="SourceDocument">Document that a return was drawn up from; null when the file is the document.</param>
/// <param name="SourceSha256">Of that document's bytes.</param>
public sealed record ReportRow(
    string ReportCode, string Title, string Issuer, string JurisdictionCode, ReportKind Kind, DateOnly? IssuedOn, int IssuedYear,
    string FileName, string Sha256, string? SourceDocument, string? SourceSha256)
{
    /// <summary>Surrogate key: the first 63 bits of the hash, so that two loaders agree on it without asking each other.</summary>
    public long ReportKey => (long)(Convert.ToUInt64(Sha256[..16], 16) >> 1);
}

/// <summary>A finding of one rule on one row: data, not an exception.</summary>
/// <param name="Place">Line, cell or span.</param>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Severity">error: the row is not loaded; warning: loaded and flagged; info.</param>
/// <param name="MessageZh">What is wrong and what to do, in Chinese.</param>
/// <param name="MessageEn">The same in English.</param>
/// <param name="OffendingText">The text that broke the rule.</param>
/// <param name="RowText">The whole row as JSON, to send it back.</param>
public sealed record RejectedRow(
    string Place, string Rule, string Severity, string MessageZh, string MessageEn, string? OffendingText, string? RowText);
