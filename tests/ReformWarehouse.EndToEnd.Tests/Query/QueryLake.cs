using ReformWarehouse.EndToEnd.Tests.Gaps;

namespace ReformWarehouse.EndToEnd.Tests.Query;

/// <summary>Invented skilled workers of Lincang's counties, 2021 and 2022, loaded once for all questions.</summary>
public sealed class QueryLake : IDisposable
{
    private readonly GapLake lake = new();

    public QueryLake() => lake
        .Load("试-530921", GapLake.Level("SKL_TOTAL", "530921", "1000", 2021), GapLake.Level("SKL_TOTAL", "530921", "1200", 2022))
        .Load("试-530922", GapLake.Level("SKL_TOTAL", "530922", "3000", 2021), GapLake.Level("SKL_TOTAL", "530922", "2", 2022))
        .Load("试-530923", GapLake.Level("SKL_TOTAL", "530923", "500", 2022), GapLake.Level("SKL_TOTAL", "530924", "800", 2022));

    public string Path => lake.Path;

    internal ReformResult Ask(params string[] arguments) => ReformProcess.Run(["query", "--lake", Path, .. arguments]);

    public void Dispose() => lake.Dispose();
}
