using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;

namespace ReformWarehouse.Cli.Reports;

/// <summary>Makes tables from result columns: what people see, with the number behind it.</summary>
internal static class ReportTables
{
    public static ReportTable Of<T>(IReadOnlyList<ResultColumn<T>> columns, IReadOnlyList<T> rows, Culture culture)
    {
        var visible = columns.Where(column => column.Text is not null).ToList();
        return new(
            [.. visible.Select(column => new ReportColumn(column.Name, column.Title(culture), column.RightAligned))],
            [.. rows.Select(row => (IReadOnlyList<ReportCell>)[.. visible.Select(column => new ReportCell(column.Text!(row), Number(column.Value(row))))])]);
    }

    private static double? Number(object? value) => value switch
    {
        double number => number,
        int number => number,
        _ => null,
    };
}
