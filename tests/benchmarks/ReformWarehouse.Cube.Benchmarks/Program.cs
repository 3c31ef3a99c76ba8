using System.Globalization;
using ReformWarehouse.Cube.Benchmarks.Postgres;
using ReformWarehouse.Lake.Benchmarks;

namespace ReformWarehouse.Cube.Benchmarks;

/// <summary>Measures the cube against SQL written by hand; see README.md.</summary>
internal static class Program
{
    private const string Postgres = "REFORM_BENCH_POSTGRES";

    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["all", var folder, .. var rest]:
                var lake = NationalLake.Make(folder, rest.Length > 0 ? long.Parse(rest[0], CultureInfo.InvariantCulture) : 1_000_000);
                if (Directory.Exists(Path.Combine(lake, "cube"))) Directory.Delete(Path.Combine(lake, "cube"), recursive: true);
                Console.WriteLine("without aggregates:");
                HandComparison.Run(lake);
                NationalLake.Refresh(lake);
                NationalLake.Refresh(lake);
                Console.WriteLine("with aggregates:");
                HandComparison.Run(lake);
                Callers.Run(lake);
                if (Environment.GetEnvironmentVariable(Postgres) is { Length: > 0 } postgres) PostgresComparison.Run(lake, postgres);
                if (rest.Length > 1) MainTable.Run(rest[1]);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory {Child.PeakMemory():N0} MiB"));
                return 0;
            case ["postgres", var made]: PostgresComparison.Run(made, Environment.GetEnvironmentVariable(Postgres)!); return 0;
            case ["callers", var made]: Callers.Run(made); return 0;
            case ["with", var made]: NationalLake.Refresh(made); HandComparison.Run(made); return 0;
            case ["table", var demo]: MainTable.Run(demo); return 0;
            default:
                Console.Error.WriteLine("all FOLDER [ROWS [DEMO-LAKE]] | with LAKE | callers LAKE | postgres LAKE | table DEMO-LAKE");
                return 2;
        }
    }
}
