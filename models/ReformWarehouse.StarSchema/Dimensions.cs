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
            Required("jurisdiction_code", Text, "GB/T 2260 code; 000000 is the nation"),
            Required("name_zh", Text, "official Chinese name"),
            Required("short_name_zh", Text, "Chinese name in common use"),
            Optional("name_en", Text, "official English name; null: none recorded"),
            Required("level", Text, "nation, province, prefecture, county"),
            Optional("parent_code", Text, "code of the division it belongs to; null for the nation"),
            Optional("province_code", Text, "the province it lies in; null for the nation"),
            Required("is_statistical_area", Flag, "true for coded zones that are no administrative division"),
            Required("valid_from", Date, "first day of this version, inclusive"),
            Required("valid_to", Date, "first day after it, exclusive; 9999-12-31 while it holds"),
            KnownAt,
        ],
        ["jurisdiction_key"]);

    public static TableDefinition JurisdictionAlias { get; } = new("dim_jurisdiction_alias",
        "one other name of one administrative division",
        [
            Required("jurisdiction_code", Text, "GB/T 2260 code"),
            Required("alias", Text, "the name as documents write it"),
            Required("alias_kind", Text, "official, short, former or colloquial"),
            KnownAt,
        ],
        ["jurisdiction_code", "alias"]);

    public static TableDefinition JurisdictionEvent { get; } = new("dim_jurisdiction_event",
        "one dated change of one administrative division",
        [
            Required("event_id", Text, "stable name of the event"),
            Required("kind", Text, "rename, upgrade_to_city, upgrade_to_district, merge, split, code_change"),
            Required("effective_date", Date, "the day from which it holds"),
            Required("date_precision", Text, "day, month or year: how exact the date is"),
            Required("confirmed_precision", Text, "how far a second source confirms it"),
            Required("old_code", Text, "code before"),
            Required("old_name_zh", Text, "name before"),
            Required("new_code", Text, "code after"),
            Required("new_name_zh", Text, "name after"),
            Required("source", Text, "what confirms it"),
            KnownAt,
        ],
        ["effective_date", "event_id"]);

    public static TableDefinition Indicator { get; } = new("dim_indicator",
        "one version of one indicator's definition",
        [
            Required("indicator_key", Integer, "surrogate"),
            Required("indicator_code", Text, "business code; one code, one meaning"),
            Required("name_zh", Text, "Chinese name"),
            Required("name_en", Text, "English name"),
            Required("task_area", Text, "task area of the provincial plan"),
            Required("base_unit", Text, "unit in which facts are stored"),
            Required("polarity", Text, "higher_better, lower_better, neutral"),
            Required("measure_type", Text, "stock, flow, ratio, rate, money"),
            Required("aggregation_over_jurisdictions", Text, "sum, ratio_of_sums, weighted_mean, none"),
            Required("aggregation_over_years", Text, "sum, last, average, none"),
            Optional("numerator_code", Text, "indicator on top; null: no ratio, or not catalogued"),
            Optional("denominator_code", Text, "indicator below; null as above"),
            Optional("main_indicator_number", Text, "M01–M34 of the plan; null: not a main indicator"),
            Required("main_indicator_lead", Flag, "true for the measure that stands for its number"),
            Optional("variant_of", Text, "near indicator it must not be confused with"),
            Optional("part_of", Text, "indicator of the whole it is contained in"),
            Optional("valid_min", Number, "smallest possible value, inclusive; null: unbounded"),
            Optional("valid_max", Number, "largest possible value, inclusive; null: unbounded"),
            Required("decimals", Integer, "digits shown after the point"),
            Optional("unit_equivalents", Text, "other base units that count the same thing here, separated by ;"),
            Optional("definition", Text, "what is counted"),
            Optional("caveat", Text, "what to beware of"),
            Required("valid_from", Date, "first day this definition holds, inclusive"),
            Required("valid_to", Date, "first day it no longer holds, exclusive"),
            KnownAt,
        ],
        ["indicator_key"]);

    public static TableDefinition IndicatorAlias { get; } = new("dim_indicator_alias",
        "one name of one indicator as documents write it",
        [
            Required("indicator_code", Text, "business code"),
            Required("alias", Text, "the noun phrase"),
            Optional("context", Text, "what decides when the phrase fits several indicators"),
            KnownAt,
        ],
        ["indicator_code", "alias"]);

    public static TableDefinition Year { get; } = new("dim_year",
        "one calendar year",
        [
            Required("year", Integer, "calendar year; its own key"),
            Optional("plan_code", Text, "five-year plan it belongs to; null before the first listed"),
            Optional("plan_name_zh", Text, "Chinese name of the plan"),
            Optional("plan_name_en", Text, "English name of the plan"),
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
            Required("report_code", Text, "document number, or a stable name where it has none; the same for all vintages"),
            Required("title", Text, "title as issued"),
            Required("issuer", Text, "who issued it"),
            Required("jurisdiction_code", Text, "whose report it is"),
            Required("report_kind", Text, "return, bulletin, plan, speech"),
            Optional("issued_on", Date, "day of issue; null: not stated"),
            Required("issued_year", Integer, "year of issue"),
            Required("received_at", Timestamp, "when the file was loaded"),
            Required("file_name", Text, "name of the loaded file"),
            Required("sha256", Text, "of the loaded bytes, hexadecimal"),
            Optional("source_document", Text, "document that the return was drawn up from; null: the file itself"),
            Optional("source_sha256", Text, "of that document's bytes"),
            Required("load_id", Text, "run that loaded it"),
            KnownAt,
        ],
        ["report_key"]);

    /// <summary>Every dimension, in the order in which they are loaded.</summary>
    public static IReadOnlyList<TableDefinition> All { get; } =
        [Jurisdiction, JurisdictionAlias, JurisdictionEvent, Indicator, IndicatorAlias, Year, Report];
}
