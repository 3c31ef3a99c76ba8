using System.Globalization;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Lake.Benchmarks;

/// <summary>Synthetic returns, labelled as such: county × year, 200 indicators each, 5 % of them submitted again one to four times.</summary>
internal sealed record SyntheticReturns(string Reports, string Values, long Rows, long Returns)
{
    private const int Indicators = 200;
    private const int FirstYear = 2001;

    /// <summary>Counties run within years; a file that begins at a later ordinal continues where an earlier one ended.</summary>
    public static SyntheticReturns Generate(string folder, string name, long rows, long firstReturn)
    {
        var (reports, values) = (Path.Combine(folder, name + "-reports.csv"), Path.Combine(folder, name + "-values.csv"));
        // Of 20 returns one comes again, 2.5 times on average: 1.125 vintages a return.
        var returns = (long)(rows / Indicators / 1.125);
        using var engine = DuckDbEngine.OpenInMemory(Program.Settings);
        engine.Execute(string.Create(CultureInfo.InvariantCulture, $"""
            create table county as select row_number() over (order by jurisdiction_code) - 1 as n, jurisdiction_code
            from read_csv({SqlText.Literal(Divisions())}, all_varchar = true) where level = 'county';
            create table vintage as
            select 'SYNTHETIC-' || jurisdiction_code || '-' || year as report_code, jurisdiction_code, year, v,
                make_timestamptz(year + 1, 2, 1, 0, 0, 0) + to_days((hash(r) % 60)::integer) + to_days((40 * v)::integer) as received_at, r
            from (
                select r, jurisdiction_code, ({FirstYear} + r // (select count(*) from county))::integer as year
                from range({firstReturn}, {firstReturn + returns}) as t(r)
                inner join county on county.n = r % (select count(*) from county)
            ) cross join range(5) as u(v)
            where v = 0 or (hash(r, 1) % 20 = 0 and v <= hash(r, 2) % 4 + 1);
            copy (select report_code, 'synthetic return of ' || jurisdiction_code as title, 'synthetic' as issuer, jurisdiction_code, year + 1 as issued_year, received_at
                from vintage order by r, v) to {SqlText.Literal(reports)} (format csv, header);
            copy (select report_code, received_at, i::integer + 1 as row_number, 'IND' || lpad(i::varchar, 3, '0') as indicator_code, jurisdiction_code, year,
                    'level_at_year' as temporal, (hash(i, r) % 1000000) / 10.0 + v as value, '人' as unit, '=' as bound,
                    null as numerator, null as denominator, 'A' as obs_status
                from vintage cross join range({Indicators}) as t(i) order by r, v, i) to {SqlText.Literal(values)} (format csv, header);
            """));
        var vintages = Convert.ToInt64(engine.Scalar("select count(*) from vintage"), CultureInfo.InvariantCulture);
        return new(reports, values, vintages * Indicators, returns);
    }

    /// <summary>The dimensions of the synthetic returns, as the lake's first load.</summary>
    public static void LoadDimensions(DataLake lake)
    {
        using var session = lake.OpenSession();
        using var load = lake.BeginLoad("dimensions");
        load.Append("dim_jurisdiction", session.Connection, $"""
            select (jurisdiction_code::integer * 100 + 1)::integer as jurisdiction_key, jurisdiction_code, name_zh, name_zh as short_name_zh, null as name_en, level, parent_code,
                case when level <> 'nation' then left(jurisdiction_code, 2) || '0000' end as province_code, false as is_statistical_area,
                date '1949-10-01' as valid_from, date '9999-12-31' as valid_to, timestamptz '2000-01-01' as known_at
            from read_csv({SqlText.Literal(Divisions())}, all_varchar = true)
            """);
        load.Append("dim_indicator", session.Connection, $"""
            select (i + 1)::integer as indicator_key, 'IND' || lpad(i::varchar, 3, '0') as indicator_code, '合成指标' || i as name_zh, 'synthetic ' || i as name_en, '队伍壮大' as task_area,
                '人' as base_unit, 'higher_better' as polarity, 'stock' as measure_type, 'sum' as aggregation_over_jurisdictions, 'last' as aggregation_over_years,
                null as numerator_code, null as denominator_code, null as main_indicator_number, false as main_indicator_lead, null as variant_of, null as part_of,
                null as valid_min, null as valid_max, 0 as decimals, null as unit_equivalents, null as definition, null as caveat,
                date '1949-10-01' as valid_from, date '9999-12-31' as valid_to, timestamptz '2000-01-01' as known_at
            from range({Indicators}) as t(i)
            """);
        load.Append("etl_run", session.Connection, $"""
            select '{load.LoadId}' as load_id, 'reference' as command, null as file_name, null as sha256, now() as started_at, now() as finished_at,
                0 as rows_read, 0 as rows_loaded, 0 as rows_rejected, 0 as warnings, 'benchmark' as program_version
            """);
        load.Commit();
    }

    private static string Divisions()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ReformWarehouse.sln")))
                return Path.Combine(folder.Parent!.FullName, "shared", "reference", "divisions.csv");
        throw new FileNotFoundException("../shared/reference/divisions.csv");
    }
}
