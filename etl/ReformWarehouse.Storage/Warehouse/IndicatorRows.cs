using System.Data.Common;
using ReformWarehouse.Observations;

namespace ReformWarehouse.Storage.Warehouse;

/// <summary>Rows of the catalogue as indicators.</summary>
internal static class IndicatorRows
{
    public static Indicator Read(DbDataReader row) => new(
        row.Text("indicator_code"), row.Text("name_zh"), row.Text("name_en"), row.Text("task_area"), row.Text("base_unit"),
        CodeLists.Polarity.Parse(row.Text("polarity")), CodeLists.MeasureType.Parse(row.Text("measure_type")),
        CodeLists.JurisdictionAggregation.Parse(row.Text("aggregation_over_jurisdictions")),
        CodeLists.YearAggregation.Parse(row.Text("aggregation_over_years")), row.MaybeText("numerator_code"), row.MaybeText("denominator_code"),
        row.MaybeText("main_indicator_number"), row.Flag("main_indicator_lead"), row.MaybeText("variant_of"), row.MaybeText("part_of"),
        row.MaybeNumber("valid_min"), row.MaybeNumber("valid_max"), row.Int("decimals"),
        row.MaybeText("unit_equivalents")?.Split(';') ?? []);
}
