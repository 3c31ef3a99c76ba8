using static ReformWarehouse.StarSchema.ColumnType;
using static ReformWarehouse.StarSchema.TableDefinition;

namespace ReformWarehouse.StarSchema;

/// <summary>The conformed dimensions. A surrogate key names one version of a member, a code names the member.</summary>
public static class Dimensions
{
    private static Column KnownAt { get; } = Required("known_at", Timestamp, "when the warehouse learned of this row");

    public static TableDefinition Jurisdiction { get; } = new("dim_jurisdiction",
        "one version (validity interval) of one administrative division",
        [
            Required("jurisdiction_key", Integer, "surrogate: the six-digit code × 100 + the version's ordinal, so that a province's keys are one range"),
            Required("jurisdiction_code", String, "GB/T 2260 code; 000000 is the nation"),
            Required("name_zh", String, "official Chinese name"),
            Required("short_name_zh", String, "Chinese name in common use"),
            Optional("name_en", String, "official English name; null: none recorded"),
            Required("level", String, "nation, province, prefecture, county"),
            Optional("parent_code", String, "code of the division it belongs to; null for the nation"),
            Optional("province_code", String, "the province it lies in; null for the nation"),
            Required("is_statistical_area", Boolean, "true for coded zones that are no administrative division"),
            Required("valid_from", Date, "first day of this version, inclusive"),
            Required("valid_to", Date, "first day after it, exclusive; 9999-12-31 while it holds"),
            KnownAt,
        ],
        ["jurisdiction_key"]);

    public static TableDefinition JurisdictionAlias { get; } = new("dim_jurisdiction_alias",
        "one other name of one administrative division",
        [
            Required("jurisdiction_code", String, "GB/T 2260 code"),
            Required("alias", String, "the name as documents write it"),
            Required("alias_kind", String, "official, short, former or colloquial"),
            KnownAt,
        ],
        ["jurisdiction_code", "alias"]);

    public static TableDefinition JurisdictionEvent { get; } = new("dim_jurisdiction_event",
        "one dated change of one administrative division",
        [
            Required("event_id", String, "stable name of the event"),
            Required("kind", String, "rename, upgrade_to_city, upgrade_to_district, merge, split, code_change"),
            Required("effective_date", Date, "the day from which it holds"),
            Required("date_precision", String, "day, or month when only the month is confirmed"),
            Required("old_code", String, "code before"),
            Required("old_name_zh", String, "name before"),
            Required("new_code", String, "code after"),
            Required("new_name_zh", String, "name after"),
            Required("source", String, "what confirms it"),
            KnownAt,
        ],
        ["effective_date", "event_id"]);

    public static TableDefinition Indicator { get; } = new("dim_indicator",
        "one version of one indicator's definition",
        [
            Required("indicator_key", Integer, "surrogate"),
            Required("indicator_code", String, "business code; one code, one meaning"),
            Required("name_zh", String, "Chinese name"),
            Required("name_en", String, "English name"),
            Required("task_area", String, "task area of the provincial plan"),
            Required("base_unit", String, "unit in which facts are stored"),
            Required("polarity", String, "higher_better, lower_better, neutral"),
            Required("measure_type", String, "stock, flow, ratio, rate, money"),
            Required("aggregation_over_jurisdictions", String, "sum, ratio_of_sums, weighted_mean, none"),
            Required("aggregation_over_years", String, "sum, last, average, none"),
            Optional("numerator_code", String, "indicator on top; null: no ratio, or not catalogued"),
            Optional("denominator_code", String, "indicator below; null as above"),
            Optional("main_indicator_number", String, "M01–M34 of the plan; null: not a main indicator"),
            Required("main_indicator_lead", Boolean, "true for the measure that stands for its number"),
            Optional("variant_of", String, "near indicator it must not be confused with"),
            Optional("part_of", String, "indicator of the whole it is contained in"),
            Optional("valid_min", ColumnType.Double, "smallest possible value, inclusive; null: unbounded"),
            Optional("valid_max", ColumnType.Double, "largest possible value, inclusive; null: unbounded"),
            Required("decimals", Integer, "digits shown after the point"),
            Optional("unit_equivalents", String, "other base units that count the same thing here, separated by ;"),
            Optional("definition", String, "what is counted"),
            Optional("caveat", String, "what to beware of"),
            Required("valid_from", Date, "first day this definition holds, inclusive"),
            Required("valid_to", Date, "first day it no longer holds, exclusive"),
            KnownAt,
        ],
        ["indicator_key"]);

    public static TableDefinition IndicatorAlias { get; } = new("dim_indicator_alias",
        "one name of one indicator as documents write it",
        [
            Required("indicator_code", String, "business code"),
            Required("alias", String, "the noun phrase"),
            Optional("context", String, "what decides when the phrase fits several indicators"),
            KnownAt,
        ],
        ["indicator_code", "alias"]);

    public static TableDefinition Year { get; } = new("dim_year",
        "one calendar year",
        [
            Required("year", Integer, "calendar year; its own key"),
            Optional("plan_code", String, "five-year plan it belongs to; null before the first listed"),
            Optional("plan_name_zh", String, "Chinese name of the plan"),
            Optional("plan_name_en", String, "English name of the plan"),
            Optional("plan_first_year", Integer, "first year of the plan"),
            Optional("plan_last_year", Integer, "last year of the plan"),
            Optional("year_of_plan", Integer, "1 for the plan's first year"),
            KnownAt,
        ],
        ["year"]);

    public static TableDefinition Report { get; } = new("dim_report",
        "one received vintage of one report",
        [
            Required("report_key", Long, "surrogate: the first 63 bits of the SHA-256"),
            Required("report_code", String, "document number, or a stable name where it has none; the same for all vintages"),
            Required("title", String, "title as issued"),
            Required("issuer", String, "who issued it"),
            Required("jurisdiction_code", String, "whose report it is"),
            Required("report_kind", String, "return, bulletin, plan, speech"),
            Optional("issued_on", Date, "day of issue; null: not stated"),
            Required("issued_year", Integer, "year of issue"),
            Required("received_at", Timestamp, "when the file was loaded"),
            Required("file_name", String, "name of the loaded file"),
            Required("sha256", String, "of the loaded bytes, hexadecimal"),
            Optional("source_document", String, "document that the return was drawn up from; null: the file itself"),
            Optional("source_sha256", String, "of that document's bytes"),
            Required("load_id", String, "run that loaded it"),
            KnownAt,
        ],
        ["report_key"]);

    /// <summary>Every dimension, in the order in which they are loaded.</summary>
    public static IReadOnlyList<TableDefinition> All { get; } =
        [Jurisdiction, JurisdictionAlias, JurisdictionEvent, Indicator, IndicatorAlias, Year, Report];
}
