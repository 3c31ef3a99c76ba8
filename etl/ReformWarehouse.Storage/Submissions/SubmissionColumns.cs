namespace ReformWarehouse.Storage.Submissions;

/// <summary>The columns of the submission tables, the same in every database: those of the return format, so that an office fills in a table as it would a file.</summary>
public static class SubmissionColumns
{
    /// <summary>Columns of <c>submission</c> that describe the return.</summary>
    public static IReadOnlyList<string> Header { get; } =
        ["report_code", "title", "issuer", "jurisdiction_code", "report_kind", "issued_on", "issued_year", "source_document", "source_sha256"];

    /// <summary>Columns of <c>submission_row</c> that hold the row as submitted, all of them text.</summary>
    public static IReadOnlyList<string> Row { get; } =
    [
        "indicator_code", "jurisdiction_code", "subject", "kind", "value_role", "value_text", "value", "upper", "unit", "bound", "temporal",
        "period_start", "period_end", "period_basis", "delta_type", "relative_to", "numerator", "denominator", "against_code", "direction",
        "obs_status", "source_section", "source_start", "source_end", "restated_at", "note",
    ];
}
