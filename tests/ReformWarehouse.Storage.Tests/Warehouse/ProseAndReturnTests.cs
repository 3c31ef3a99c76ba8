using ReformWarehouse.Observations;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;
using Xunit;
using static ReformWarehouse.Storage.Tests.Warehouse.SampleReport;

namespace ReformWarehouse.Storage.Tests.Warehouse;

/// <summary>Prose and tables are told apart by one rule wherever one is set against the other.</summary>
public sealed class ProseAndReturnTests : IDisposable
{
    private static readonly FigureCell Cell = new("SKL_TOTAL", "530000", 2021, "level_at_year", false);

    private readonly TemporaryFolder folder = new();
    private readonly DataLake lake;

    public ProseAndReturnTests()
    {
        lake = DataLake.OpenOrCreate(folder["lake"]);
        new ReferenceWriter(lake, "test", TimeProvider.System).EnsureLoaded();
    }

    [Theory]
    [InlineData(ReportKind.Return)]
    [InlineData(ReportKind.Bulletin)]
    public void Whatever_makes_prose_give_way_is_what_later_prose_is_set_against(ReportKind kind)
    {
        Store("prose.txt", 10, prose: true);
        var table = Of("表", "table.csv", Actual(1, 2021, 11));
        Store(table with { Report = table.Report with { Kind = kind } });

        using var star = new StarReader(lake);
        Assert.Empty(ProseFigures.Read(star));
        Assert.Equal(11, ReturnFigures.Read(star)[Cell]);
    }

    [Fact]
    public void A_quantity_that_is_no_level_of_the_division_is_set_against_no_prose()
    {
        Store(Of("表", "table.csv",
            Actual(1, 2021, 1) with { Subject = "某厂" },
            Actual(2, 2021, 2) with { DeltaType = DeltaType.IncreaseOverBase },
            Actual(3, 2021, 3) with { Role = ValueRole.CountAboveThreshold }));
        using var star = new StarReader(lake);
        Assert.Empty(ReturnFigures.Read(star));
    }

    [Fact]
    public void Prose_alone_counts_and_no_return_stands_against_it()
    {
        Store("prose.txt", 10, prose: true);
        using var star = new StarReader(lake);
        Assert.Equal(new ProseFigure(Cell, 10, "prose.txt"), Assert.Single(ProseFigures.Read(star)));
        Assert.Empty(ReturnFigures.Read(star));
    }

    public void Dispose() => folder.Dispose();

    private void Store(string file, double value, bool prose) =>
        Store(Of(file, file, Actual(1, 2021, value) with { SourceStart = prose ? 5 : null, SourceEnd = prose ? 9 : null }));

    private void Store(StarSchema.Loading.ReportLoad report)
    {
        using var writer = new StarWriter(lake, "test", TimeProvider.System);
        Assert.False(writer.Store(report).AlreadyLoaded);
    }
}
