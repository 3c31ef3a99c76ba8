using System.Security.Cryptography;
using System.Text;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Storage.Tests.Warehouse;

/// <summary>Reports of the province's skilled workers as they reach the star.</summary>
internal static class SampleReport
{
    /// <param name="code">The report's code.</param>
    /// <param name="file">Its file; what is in it is told apart by this name.</param>
    /// <param name="rows">Its statements.</param>
    public static ReportLoad Of(string code, string file, params IReadOnlyList<StatementRow> rows) =>
        new(new ReportRow(code, "试表", "试办", "530000", ReportKind.Return, null, 2025, file, Sha(file), null, null), rows, [], rows.Count);

    public static string Sha(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    public static StatementRow Target(int row, int year, double value) => Actual(row, year, value) with { Kind = StatementKind.Target };

    public static StatementRow Actual(int row, int year, double value) => new()
    {
        RowNumber = row,
        SourcePlace = $"line {row}",
        IndicatorCode = "SKL_TOTAL",
        JurisdictionCode = "530000",
        Kind = StatementKind.Actual,
        Role = ValueRole.Level,
        ValueText = value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Value = value,
        Unit = "人",
        UnitBase = "人",
        Bound = Bound.Exact,
        Window = Window.LevelAtYear,
        PeriodEnd = year,
        PeriodBasis = PeriodBasis.Stated,
        Status = ObservationStatus.Normal,
    };
}
