namespace ReformWarehouse.Ingestion.Returns;

/// <summary>The columns of the general return format <c>reform-return/1</c>; etl/samples/returns/README.md documents them for the offices.</summary>
public static class ReturnColumns
{
    public const string Format = "reform-return/1";

    /// <summary>Columns without which no row can be read.</summary>
    public static IReadOnlyList<string> Required { get; } =
        ["indicator_code", "jurisdiction_code", "kind", "value", "unit", "bound", "temporal", "period_end"];

    /// <summary>Columns that may be left out; each then counts as empty.</summary>
    public static IReadOnlyList<string> Optional { get; } =
    [
        "subject", "value_role", "value_text", "upper", "period_start", "period_basis", "delta_type", "relative_to", "numerator", "denominator",
        "against_code", "direction", "obs_status", "source_section", "source_start", "source_end", "restated_at", "note",
    ];
}
