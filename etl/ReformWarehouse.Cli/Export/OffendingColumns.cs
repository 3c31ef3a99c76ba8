using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Export;

/// <summary>Which cells of a row a finding is about.</summary>
internal static class OffendingColumns
{
    /// <summary>What the rules look at, where the message does not quote a column.</summary>
    private static readonly Dictionary<string, string[]> OfRule = new(StringComparer.Ordinal)
    {
        ["unknown_indicator"] = ["indicator_code"],
        ["unknown_jurisdiction"] = ["jurisdiction_code"],
        ["unknown_unit"] = ["unit"],
        ["unit_of_indicator"] = ["unit"],
        ["range_ends"] = ["value", "upper", "bound"],
        ["period_order"] = ["period_start", "period_end"],
        ["numerator_within_denominator"] = ["numerator", "denominator"],
        ["difference"] = ["kind", "against_code", "direction", "value"],
        ["ratio_agrees"] = ["value", "numerator", "denominator"],
        ["status_mark"] = ["value", "obs_status"],
        ["value_missing"] = ["value", "obs_status"],
        ["share_sign"] = ["value", "unit"],
    };

    public static IReadOnlyCollection<string> Of(HeldRejection rejection, IReadOnlyDictionary<string, string> cells)
    {
        var quoted = ReturnColumns.Required.Concat(ReturnColumns.Optional).Where(column => rejection.MessageEn.Contains($"'{column}'", StringComparison.Ordinal)).ToList();
        if (rejection.Rule is "mandatory" or "code_list" or "number" or "year" && quoted.Count > 0) return quoted[..1];
        if (OfRule.TryGetValue(rejection.Rule, out var columns)) return columns;
        return cells.ContainsKey("value") ? ["value"] : [];
    }
}
