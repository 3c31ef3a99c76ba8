using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.Cli.Query;

/// <summary>An answer with one dimension laid out as columns, for people; each cell is its value, or why there is none.</summary>
internal static class CrossTable
{
    public static void Write(TextWriter output, CubeAnswer answer, CubeQuery query, CubeAxis columns, Culture culture)
    {
        var text = new CellText(culture, (query.Jurisdictions as JurisdictionSelection.Group)?.Name);
        var heads = Enum.GetValues<CubeAxis>().Where(axis => axis != columns).ToList();
        var lines = answer.Rows.GroupBy(row => string.Join('\u001f', heads.Select(axis => QueryColumns.Of(axis, row, text))))
            .Select(group => (Head: group.First(), Cells: group.ToLookup(row => QueryColumns.Of(columns, row, text)))).ToList();
        var titles = answer.Rows.Select(row => QueryColumns.Of(columns, row, text)).Distinct().ToList();
        if (columns == CubeAxis.Period) titles.Sort(StringComparer.Ordinal);
        ResultColumn<(CubeRow Head, ILookup<string, CubeRow> Cells)>[] table =
        [
            .. heads.Select(axis => new ResultColumn<(CubeRow Head, ILookup<string, CubeRow> Cells)>(
                CubeCodes.Axis.CodeOf(axis), Title(axis), CubeCodes.Axis.CodeOf(axis), line => QueryColumns.Of(axis, line.Head, text), line => QueryColumns.Of(axis, line.Head, text))),
            .. titles.Select(title => new ResultColumn<(CubeRow Head, ILookup<string, CubeRow> Cells)>(
                title, title, title, line => line.Cells[title].FirstOrDefault()?.Value, line => string.Join(" / ", line.Cells[title].Select(text.Value))) { RightAligned = true }),
        ];
        ResultWriter.Write(output, table, lines, OutputFormat.Table, culture);
    }

    private static string Title(CubeAxis axis) => axis switch
    {
        CubeAxis.Indicator => "指标",
        CubeAxis.Jurisdiction => "地区",
        CubeAxis.Period => "年",
        _ => throw new ArgumentOutOfRangeException(nameof(axis), axis, "Unknown dimension."),
    };
}
