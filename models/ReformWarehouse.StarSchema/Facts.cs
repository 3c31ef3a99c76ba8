using static ReformWarehouse.StarSchema.ColumnType;
using static ReformWarehouse.StarSchema.TableDefinition;

namespace ReformWarehouse.StarSchema;

/// <summary>The fact tables, append-only: a revision or withdrawal is a later row of a later vintage of its report.</summary>
public static class Facts
{
    private static Column[] Subject { get; } =
    [
        Required("report_key", Long, "vintage of the report that states it"),
        Required("row_number", Integer, "line of the loaded file (1 = first line), or ordinal of the statement; unique within the report"),
        Required("indicator_key", Integer, "version of the indicator"),
        Required("jurisdiction_key", Integer, "version of the division valid at the end of the period"),
        Optional("subject", Text, "organisation located in the division; null: the division itself"),
    ];

    private static Column[] Value { get; } =
    [
        Optional("value_text", Text, "the numeral as printed; null: said in words without one"),
        Optional("printed_value", Number, "the numeral in the printed unit"),
        Required("unit", Text, "unit as printed"),
        Optional("value", Number, "in unit_base; null: see obs_status or relative_to"),
        Optional("upper", Number, "upper end of a range in unit_base; null: no range"),
        Required("unit_base", Text, "unit of value"),
        Required("bound", Text, "=, >=, >, <=, <, ~, range"),
    ];

    private static Column[] Source { get; } =
    [
        Required("period_basis", Text, "stated, inferred, unknown"),
        Optional("source_document", Text, "document that states it"),
        Optional("source_section", Text, "section heading's number"),
        Optional("source_start", Integer, "first code point of the statement in the document's text"),
        Optional("source_end", Integer, "code point after its last one"),
        Required("source_place", Text, "line, cell or span of the loaded file"),
        Optional("restated_at", Text, "other places of the same statement"),
        Optional("note", Text, "remark of the reporting office"),
        Required("load_id", Text, "run that loaded it"),
        Required("known_at", Timestamp, "when the warehouse learned of it"),
    ];

    public static TableDefinition Observation { get; } = new("fact_observation",
        "one stated value of one indicator × jurisdiction (or subject in it) × period × report",
        [
            .. Subject,
            Required("year", Integer, "calendar year in which the period ends"),
            Optional("period_start", Integer, "first year, inclusive; null: a level, or not stated"),
            Required("temporal", Text, "level_at_year, annual_flow, cumulative_over_period, per_occurrence, unspecified"),
            Required("kind", Text, "actual, input or comparison"),
            Required("value_role", Text, "level, reference_level, implied_level, count_above_threshold"),
            .. Value,
            Optional("delta_type", Text, "increase_over_base, new_in_period; null: a plain level or amount"),
            Optional("numerator", Number, "stated count on top; null: not stated"),
            Optional("denominator", Number, "stated count below; null: not stated"),
            Required("obs_status", Text, "SDMX CL_OBS_STATUS"),
            .. Source,
        ],
        ["indicator_key", "year", "jurisdiction_key"]);

    public static TableDefinition Target { get; } = new("fact_target",
        "one stated target of one indicator × jurisdiction × plan × due year × operator × report",
        [
            .. Subject,
            Required("due_year", Integer, "year at whose end it is due"),
            Optional("plan_code", Text, "five-year plan; null: none"),
            Optional("period_start", Integer, "first year of a cumulative or yearly target, inclusive"),
            Required("temporal", Text, "window of the target"),
            Required("operator", Text, "at_least, more_than, at_most, less_than, about, between, equal"),
            .. Value,
            Optional("delta_type", Text, "increase_over_base, new_in_period; null: a plain level or amount"),
            Optional("relative_to", Text, "previous_year or previous_term when the target has no number of its own"),
            Required("obs_status", Text, "SDMX CL_OBS_STATUS; D for a target of another definition"),
            .. Source,
        ],
        ["indicator_key", "due_year", "jurisdiction_key"]);

    public static TableDefinition Comparison { get; } = new("fact_comparison",
        "one stated difference of one indicator between a jurisdiction and a benchmark, by one report; never a level",
        [
            .. Subject,
            Required("year", Integer, "calendar year in which the period ends"),
            Optional("period_start", Integer, "first year, inclusive; null: a level, or not stated"),
            Required("temporal", Text, "window of the levels compared"),
            Required("against_code", Text, "jurisdiction it is set against"),
            Required("direction", Text, "higher, lower, equal: the subject against the benchmark"),
            .. Value,
            .. Source,
        ],
        ["indicator_key", "year", "jurisdiction_key"]);

    public static TableDefinition Rejection { get; } = new("fact_rejection",
        "one rejected value or row of one loaded file by one rule",
        [
            Required("sha256", Text, "of the loaded bytes"),
            Required("file_name", Text, "name of the loaded file"),
            Required("place", Text, "line, cell or span"),
            Required("rule", Text, "code of the rule"),
            Required("severity", Text, "error (row rejected), warning (row loaded and flagged), info"),
            Required("message_zh", Text, "what is wrong and what to do, in Chinese"),
            Required("message_en", Text, "the same in English"),
            Optional("offending_text", Text, "the text that broke the rule"),
            Optional("row_text", Text, "the whole row as JSON, to send it back"),
            Required("load_id", Text, "run that rejected it"),
            Required("known_at", Timestamp, "when it was rejected"),
        ],
        ["sha256", "place"]);

    public static TableDefinition Run { get; } = new("etl_run",
        "one finished load; its commit makes the load visible",
        [
            Required("load_id", Text, "identity of the run"),
            Required("command", Text, "what ran: load; reference; worker (a nightly run); pull (a database); compact; refuse, quarantine, postpone (a file or return that was not loaded)"),
            Optional("file_name", Text, "file, return or source; null: none"),
            Optional("sha256", Text, "of the loaded bytes"),
            Required("started_at", Timestamp, "start"),
            Required("finished_at", Timestamp, "end"),
            Required("rows_read", Long, "rows in the file"),
            Required("rows_loaded", Long, "rows that became facts"),
            Required("rows_rejected", Long, "rows rejected"),
            Required("warnings", Long, "warnings raised"),
            Required("program_version", Text, "version of the program"),
        ],
        ["started_at"]);

    public static IReadOnlyList<TableDefinition> All { get; } = [Observation, Target, Comparison, Rejection, Run];
}
