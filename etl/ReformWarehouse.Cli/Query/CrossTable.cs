using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.Cli.Query;

/// <summary>An answer with dimensions laid out as rows and columns, for people; each cell is its value, or why there is none.</summary>
internal static class CrossTable
{
    public static void Write(TextWriter output, CubeAnswer answer, CubeQuery query, Culture culture)
    {
        var text = new CellText(culture, (query.Jurisdictions as JurisdictionSelection.Group)?.Name);
        var heads = query.Rows.Concat(Enum.GetValues<CubeAxis>()).Distinct().Except(query.Columns).ToList();
        string Key(IEnumerable<CubeAxis> axes, CubeRow row) => string.Join(" · ", axes.Select(axis => QueryColumns.Of(axis, row, text)));
        var lines = answer.Rows.GroupBy(row => Key(heads, row)).Select(group => (Head: group.First(), Cells: group.ToLookup(row => Key(query.Columns, row)))).ToList();
        var titles = query.Columns.Count == 0 ? [] : answer.Rows.Select(row => Key(query.Columns, row)).Distinct().ToList();
        if (query.Columns is [CubeAxis.Period]) titles.Sort(StringComparer.Ordinal);
        ResultColumn<(CubeRow Head, ILookup<string, CubeRow> Cells)>[] table =
        [
            .. heads.Select(axis => new ResultColumn<(CubeRow Head, ILookup<string, CubeRow> Cells)>(
                CubeCodes.Axis.CodeOf(axis), Title(axis), CubeCodes.Axis.CodeOf(axis), line => QueryColumns.Of(axis, line.Head, text), line => QueryColumns.Of(axis, line.Head, text))),
            .. (query.Columns.Count == 0 ? [""] : titles).Select(title => new ResultColumn<(CubeRow Head, ILookup<string, CubeRow> Cells)>(
                title.Length == 0 ? "value" : title, title.Length == 0 ? "数值" : title, title.Length == 0 ? "value" : title,
                line => line.Cells[title].FirstOrDefault()?.Value, line => string.Join(" / ", line.Cells[title].Select(text.Value))) { RightAligned = true }),
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
