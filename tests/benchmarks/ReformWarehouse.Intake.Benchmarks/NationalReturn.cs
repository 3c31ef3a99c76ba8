using System.Globalization;
using ReformWarehouse.StarSchema.Lookup;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Intake.Benchmarks;

/// <summary>
/// A synthetic return, labelled as such, in the format that offices submit: all counties, indicators of the catalogue, as many years as it takes. Smooth series, small ones less so;
/// of ten thousand rows one breaks a rule on single rows, one slips by a digit, one is typed with separators and one says why it has no number.
/// </summary>
internal static class NationalReturn
{
    private const int Indicators = 100;

    /// <summary>Lines before the header.</summary>
    public const int HeadLines = 7;

    public static void Write(string path, long rows)
    {
        var counties = ReferenceData.Jurisdictions.Versions.Count(version => version.Code[^2..] != "00" && version.ValidTo.Year == 9999);
        var years = (int)Math.Max(1, (rows + (long)counties * Indicators - 1) / ((long)counties * Indicators));
        using var engine = DuckDbEngine.OpenInMemory(new DuckDbSettings { MemoryLimit = "1400MB", TempDirectory = Path.Combine(Path.GetTempPath(), "reform-duckdb") });
        engine.Append("county", "create table county (n integer, code varchar)", ReferenceData.Jurisdictions.Versions
            .Where(version => version.Code[^2..] != "00" && version.ValidTo.Year == 9999).Select((version, n) => new object?[] { n, version.Code }));
        engine.Append("indicator", "create table indicator (n integer, code varchar, unit varchar, temporal varchar)", ReferenceData.Indicators.Definitions.Select(definition => definition.Indicator)
            .Where(indicator => indicator.ValidMinimum is null or 0 && indicator.PartOf is null && indicator.NumeratorCode is null).Take(Indicators)
            .Select((indicator, n) => new object?[] { n, indicator.Code, indicator.BaseUnit, indicator.MeasureType.ToString() is "Flow" or "Money" ? "annual_flow" : "level_at_year" }));
        var body = path + ".body";
        engine.Execute(string.Create(CultureInfo.InvariantCulture, $"""
            copy (
                select
                    case when fault = 0 then 'NO_SUCH' else indicator.code end as indicator_code, county.code as jurisdiction_code, null as subject, 'actual' as kind, null as value_role,
                    null as value_text,
                    case
                        when fault = 1 then (10 * size)::bigint::varchar
                        when fault = 2 then format('{'{'}:,{'}'}', size::bigint)
                        when fault = 3 then null
                        when indicator.unit = '%' then round(20 + hash(indicator.n, county.n) % 4000 / 100.0 + 0.1 * year + hash(indicator.n, county.n, year) % 100 / 500.0, 2)::varchar
                        else size::bigint::varchar
                    end as value,
                    null as upper, indicator.unit, '=' as bound, indicator.temporal, null as period_start, 2025 - {years} + year as period_end, 'stated' as period_basis,
                    null as delta_type, null as relative_to, null as numerator, null as denominator, null as against_code, null as direction, case when fault = 3 then 'O' else 'A' end as obs_status,
                    null as source_section, null as source_start, null as source_end, null as restated_at, null as note
                from (
                    select county.*, year, indicator.n as i, hash(county.n, year, indicator.n, 7) % 10000 as fault,
                        (200 + hash(indicator.n, county.n) % 100000) * 1.03 ** year * (1 + (hash(indicator.n, county.n, year) % 1000) / 1000.0 / (200 + hash(indicator.n, county.n) % 100000) ** 0.5) as size
                    from county cross join range(1, {years + 1}) as years(year) cross join indicator
                    order by county.n, year, indicator.n
                    limit {rows}
                ) as county
                inner join indicator on indicator.n = county.i
                order by county.n, year, indicator.n
            ) to {SqlText.Literal(body)} (format csv, header)
            """));
        using var output = File.Create(path);
        output.Write("# format: reform-return/1\n# report_code: SYNTHETIC-NATION\n# title: synthetic return of the nation\n# issuer: synthetic\n# jurisdiction_code: 000000\n# report_kind: return\n# issued_year: 2025\n"u8);
        using (var input = File.OpenRead(body)) input.CopyTo(output);
        File.Delete(body);
    }

    private static void Append(this DuckDbEngine engine, string table, string definition, IEnumerable<object?[]> rows)
    {
        engine.Execute(definition);
        engine.Append(table, appender =>
        {
            foreach (var row in rows)
            {
                foreach (var value in row) appender.AppendObject(value);
                appender.EndRow();
            }
        });
    }
}
