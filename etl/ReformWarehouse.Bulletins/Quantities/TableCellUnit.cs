namespace ReformWarehouse.Bulletins.Quantities;

/// <summary>The unit of a bare number that fills a table cell: it stands in brackets behind the row's label, 技能人才总量（万人）.</summary>
internal static class TableCellUnit
{
    /// <summary>The unit for the number; its span ends with the number itself.</summary>
    /// <param name="text">The flowing text.</param>
    /// <param name="row">Where the row begins.</param>
    /// <param name="numeral">The number.</param>
    /// <param name="end">Where the row ends.</param>
    /// <param name="unit">The unit.</param>
    public static bool TryRead(string text, int row, Numeral numeral, int end, out UnitReading unit)
    {
        unit = default;
        if (numeral.Start <= row || text[numeral.Start - 1] != '\t' || (numeral.End < end && text[numeral.End] != '\t')) return false;
        var label = text[row..text.IndexOf('\t', row)];
        var (open, close) = Brackets(label);
        if (open < 0) return false;
        var read = UnitReading.Read(label, open + 1, close);
        if (read.Unit is null || read.End != close) return false;
        unit = read with { Bound = null, End = numeral.End };
        return true;
    }

    /// <summary>The label without the unit in brackets at its end.</summary>
    public static string WithoutUnit(string label) => Brackets(label) is { Open: > 0 and var open } ? label[..open] : label;

    private static (int Open, int Close) Brackets(string label)
    {
        if (label.Length < 3 || label[^1] is not ('）' or ')')) return (-1, -1);
        var open = label.LastIndexOfAny(['（', '(']);
        return open < 0 ? (-1, -1) : (open, label.Length - 1);
    }
}
