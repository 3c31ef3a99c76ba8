using System.Globalization;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.GapAnalysis.Benchmarks;

/// <summary>
/// A lake of invented figures of the nation's size: its counties and everything above them, the catalogue's first indicators, ten years of results, and targets
/// of the counties for 2025. One figure in twenty is bounded, one in a hundred is missing.
/// </summary>
internal static class NationLake
{
    private const int FirstYear = 2013;

    /// <returns>Results and targets written.</returns>
    public static long Write(string folder, int indicators, int years)
    {
        var lake = DataLake.OpenOrCreate(folder);
        new ReferenceWriter(lake, "benchmark", TimeProvider.System).EnsureLoaded();
        using var session = lake.OpenLoadSession();
        var engine = session.Engine;
        engine.Execute(string.Create(CultureInfo.InvariantCulture, $"""
            create temp table place as
            select jurisdiction_key, jurisdiction_code, level from dim_jurisdiction
            where valid_to = date '9999-12-31' and valid_from <= date '{FirstYear}-12-31' and not is_statistical_area
            qualify row_number() over (partition by jurisdiction_code order by known_at desc, jurisdiction_key desc) = 1;
            create temp table measure as
            select indicator_key, base_unit, case when measure_type = 'flow' then 'annual_flow' else 'level_at_year' end as temporal from dim_indicator
            where valid_to = date '9999-12-31' order by indicator_key limit {indicators};
            create temp table day as select timestamptz '2026-01-01' as known_at
            """));
        using var load = lake.BeginLoad("nation");
        load.Append("dim_report", session.Connection, string.Create(CultureInfo.InvariantCulture, $"""
            select (hash(jurisdiction_code, y) >> 1)::bigint as report_key, 'NATION-' || jurisdiction_code || '-' || y as report_code, 'synthetic' as title, 'synthetic' as issuer,
                jurisdiction_code, 'return' as report_kind, null as issued_on, y as issued_year, known_at as received_at, 'nation.csv' as file_name, sha256(jurisdiction_code || y) as sha256,
                null as source_document, null as source_sha256, '{load.LoadId}' as load_id, known_at
            from place cross join range({FirstYear}, {FirstYear + years}) as t(y) cross join day
            """));
        var results = load.Append("fact_observation", session.Connection, string.Create(CultureInfo.InvariantCulture, $"""
            select (hash(jurisdiction_code, y) >> 1)::bigint as report_key, indicator_key as row_number, indicator_key, jurisdiction_key, null as subject, y as year, null as period_start, temporal,
                'actual' as kind, 'level' as value_role, null as value_text, null as printed_value, base_unit as unit,
                case when hash(jurisdiction_key, indicator_key, y, 1) % 100 > 0 then 5 + hash(jurisdiction_key, indicator_key, y) % 9000 / 100.0 end as value, null as upper, base_unit as unit_base,
                case hash(jurisdiction_key, indicator_key, y, 2) % 40 when 0 then '>' when 1 then '>=' else '=' end as bound, null as delta_type, null as numerator, null as denominator,
                case when hash(jurisdiction_key, indicator_key, y, 1) % 100 > 0 then 'A' else 'O' end as obs_status, 'stated' as period_basis, null as source_document, null as source_section,
                null as source_start, null as source_end, 'row' as source_place, null as restated_at, null as note, '{load.LoadId}' as load_id, known_at
            from measure cross join range({FirstYear}, {FirstYear + years}) as t(y) cross join place cross join day
            """));
        var targets = load.Append("fact_target", session.Connection, $"""
            select (hash(jurisdiction_code, {FirstYear}) >> 1)::bigint as report_key, 1000000 + indicator_key as row_number, indicator_key, jurisdiction_key, null as subject, 2025 as due_year, '14FYP' as plan_code,
                null as period_start, temporal, 'at_least' as operator, null as value_text, null as printed_value, base_unit as unit, 10 + hash(jurisdiction_key, indicator_key, 3) % 9000 / 100.0 as value,
                null as upper, base_unit as unit_base, '>=' as bound, null as delta_type, null as relative_to, 'A' as obs_status, 'stated' as period_basis, null as source_document,
                null as source_section, null as source_start, null as source_end, 'row' as source_place, null as restated_at, null as note, '{load.LoadId}' as load_id, known_at
            from measure cross join place cross join day where level = 'county'
            """);
        load.Append("etl_run", session.Connection, $"""
            select '{load.LoadId}' as load_id, 'bulk' as command, null as file_name, null as sha256, now() as started_at, now() as finished_at,
                {results + targets} as rows_read, {results + targets} as rows_loaded, 0 as rows_rejected, 0 as warnings, 'benchmark' as program_version
            """);
        load.Commit();
        // As after the nightly compaction.
        lake.Compact();
        return results + targets;
    }
}
