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

    /// <exception cref="InputException">A mandatory column is missing, a column is unknown (its content would be lost) or stands twice.</exception>
    public static void CheckHeader(IReadOnlyList<string> header, string file, string placeZh, string placeEn)
    {
        var missing = Required.Except(header).ToArray();
        if (missing.Length > 0)
            throw new InputException(file, "header",
                $"{placeZh}：列名缺少 {string.Join("、", missing)}，请补上。", $"{placeEn}: the header lacks {string.Join(", ", missing)}; add them.");
        var unknown = header.Except(Required).Except(Optional).ToArray();
        if (unknown.Length > 0)
            throw new InputException(file, "header",
                $"{placeZh}：不认识的列 {string.Join("、", unknown)}，其内容会丢失，请改名或删去；可选列是 {string.Join("、", Optional)}。",
                $"{placeEn}: unknown columns {string.Join(", ", unknown)} would be lost; rename or remove them (optional columns: {string.Join(", ", Optional)}).");
        if (header.Distinct().Count() != header.Count)
            throw new InputException(file, "header", $"{placeZh}：有重复的列名，请只保留一个。", $"{placeEn}: a column stands twice in the header; keep one.");
    }
}
