namespace ReformWarehouse.Ingestion.Readers;

/// <summary>The components of the return's SDMX structure, and the return column that each becomes.</summary>
internal static class SdmxColumns
{
    public static readonly string[] Required = ["STRUCTURE", "STRUCTURE_ID", "INDICATOR", "REF_AREA", "TIME_PERIOD", "OBS_VALUE"];

    /// <summary>Attributes of the whole data set, the same on every row.</summary>
    public static readonly IReadOnlyDictionary<string, string> Dataset = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["REPORT_CODE"] = "report_code",
        ["REPORT_TITLE"] = "title",
        ["ISSUER"] = "issuer",
        ["REPORTING_AREA"] = "jurisdiction_code",
        ["REPORT_KIND"] = "report_kind",
        ["ISSUED_ON"] = "issued_on",
        ["ISSUED_YEAR"] = "issued_year",
    };

    /// <summary>Dimensions and attributes of one observation that are copied as codes.</summary>
    public static readonly IReadOnlyDictionary<string, string> Observation = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["INDICATOR"] = "indicator_code",
        ["REF_AREA"] = "jurisdiction_code",
        ["UNIT_MEASURE"] = "unit",
        ["BOUND"] = "bound",
        ["TEMPORAL"] = "temporal",
        ["KIND"] = "kind",
        ["SUBJECT"] = "subject",
        ["NUMERATOR"] = "numerator",
        ["DENOMINATOR"] = "denominator",
        ["COMMENT_OBS"] = "note",
    };

    private static readonly string[] Others = ["STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "FREQ", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "CONF_STATUS", "UNIT_MULT", "DECIMALS"];

    /// <exception cref="InputException">A component is missing, unknown (its content would be lost) or stands twice.</exception>
    public static void CheckHeader(string[] header, string file)
    {
        var missing = Required.Except(header).ToArray();
        var unknown = header.Except(Dataset.Keys).Except(Observation.Keys).Except(Others).ToArray();
        (string? Zh, string? En) problem = missing.Length > 0 ? ($"缺少 {string.Join("、", missing)}", $"{string.Join(", ", missing)} missing")
            : unknown.Length > 0 ? ($"不认识 {string.Join("、", unknown)}，其内容会丢失", $"{string.Join(", ", unknown)} unknown and would be lost")
            : header.Distinct().Count() != header.Length ? ("有重复的列", "a component stands twice")
            : (null, null);
        if (problem.Zh is not null)
            throw new InputException(file, "header", $"第 1 行：SDMX-CSV 的列名{problem.Zh}，请更正。", $"line 1: in the SDMX-CSV header, {problem.En}; correct it.");
    }
}
