using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Loading.Large;

/// <summary>Validates a large return and stores nothing; where there is no lake yet, beside an empty one that is thrown away.</summary>
internal static class LargeDryRun
{
    public static (ReportLoad Report, LoadOutcome Outcome) Check(string file, DataLake? lake, RuleBook rules)
    {
        if (lake is not null) return new LargeReturnLoading(lake, rules, isDryRun: true).Load(file, _ => null);
        var folder = Path.Combine(Path.GetTempPath(), $"reform-dry-run-{Guid.NewGuid():N}");
        try
        {
            var empty = DataLake.Create(folder);
            new ReferenceWriter(empty, ProgramInfo.Version, TimeProvider.System).EnsureLoaded();
            return new LargeReturnLoading(empty, rules, isDryRun: true).Load(file, _ => null);
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }
}
