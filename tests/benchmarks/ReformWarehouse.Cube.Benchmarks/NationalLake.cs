using System.Diagnostics;
using System.Globalization;
using ReformWarehouse.Lake.Benchmarks;
using ReformWarehouse.Storage.Cube;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Lake.Bulk;

namespace ReformWarehouse.Cube.Benchmarks;

/// <summary>The synthetic national lake of the lake's benchmark, with two ratios beside its 200 counts, compacted.</summary>
internal static class NationalLake
{
    public static string Make(string folder, long rows)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"lake-{rows}"));
        if (Directory.Exists(path)) return path;
        Directory.CreateDirectory(folder);
        var making = path + ".making";
        if (Directory.Exists(making)) Directory.Delete(making, recursive: true);
        var returns = SyntheticReturns.Generate(folder, "cube", rows, firstReturn: 0);
        var lake = DataLake.Create(making);
        SyntheticReturns.LoadDimensions(lake);
        Complete(lake);
        var loaded = new BulkLoad(lake, "benchmark", Lake.Benchmarks.Program.Settings).Run("first", returns.Reports, returns.Values);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"loaded {loaded?.Loaded:N0} rows of {returns.Returns:N0} returns"));
        lake.Compact(settings: Lake.Benchmarks.Program.Settings);
        File.Delete(returns.Values);
        Directory.Move(making, path);
        return path;
    }

    /// <summary>Brings the aggregates up to date and says what that takes.</summary>
    public static void Refresh(string path)
    {
        var watch = Stopwatch.StartNew();
        var aggregates = AggregateRefresh.Run(DataLake.Open(path), Lake.Benchmarks.Program.Settings);
        var size = new DirectoryInfo(Path.Combine(path, "cube")).EnumerateFiles().Sum(file => file.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"aggregates: {aggregates?.Computed} of {aggregates?.Total} indicators computed in {watch.Elapsed.TotalSeconds:F1} s, {size >> 20:N0} MiB beside {LakeSize(path) >> 20:N0} MiB of tables"));
    }

    private static long LakeSize(string path) => new DirectoryInfo(path).EnumerateFiles("*.parquet", SearchOption.AllDirectories).Where(file => file.Directory!.Name != "cube").Sum(file => file.Length);

    /// <summary>
    /// Two shares without figures of their own: of a group, sum of numerators over sum of denominators. And a parent for the cities without counties, which
    /// the list of divisions names as their own.
    /// </summary>
    private static void Complete(DataLake lake)
    {
        using var session = lake.OpenSession();
        using var load = lake.BeginLoad("ratios");
        load.Append("dim_indicator", session.Connection, """
            select * replace (
                (indicator_key + 1000)::integer as indicator_key, 'RAT' || substr(indicator_code, 4) as indicator_code, '%' as base_unit, 'ratio' as measure_type,
                'ratio_of_sums' as aggregation_over_jurisdictions, indicator_code as numerator_code, 'IND' || lpad((indicator_key + 99)::varchar, 3, '0') as denominator_code)
            from dim_indicator where indicator_key in (18, 19)
            """);
        load.Append("dim_jurisdiction", session.Connection, """
            select * replace (province_code as parent_code, timestamptz '2000-01-02' as known_at)
            from dim_jurisdiction where parent_code = jurisdiction_code
            """);
        load.Append("etl_run", session.Connection, $"""
            select '{load.LoadId}' as load_id, 'reference' as command, null as file_name, null as sha256, now() as started_at, now() as finished_at,
                0 as rows_read, 0 as rows_loaded, 0 as rows_rejected, 0 as warnings, 'benchmark' as program_version
            """);
        load.Commit();
    }
}
