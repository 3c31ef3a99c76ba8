using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Planning;

/// <summary>What a question must be to mean something; each broken rule is refused with its remedy.</summary>
internal static class QuestionRules
{
    public static void Check(CubeQuery query)
    {
        Require(query.Indicators.Count > 0, "indicators", "至少要有一个指标。", "Name at least one indicator.");
        Require(query.Periods.Count > 0, "periods", "至少要有一个年份或年段。", "Name at least one year or span of years.");
        Require(Codes(query.Jurisdictions) is not 0, "jurisdictions", "至少要有一个地区。", "Name at least one jurisdiction.");
        Require(query.Limit is null or > 0, "limit", "limit 必须大于 0。", "limit must be above 0.");
        Require(query.MovingYears is >= 2 and <= 20, "moving_years", "moving_years 应在 2 到 20 之间。", "moving_years is from 2 to 20.");
        Require(query.MinimumCoverage is null or (>= 0 and <= 1), "minimum_coverage", "minimum_coverage 应在 0 到 1 之间。", "minimum_coverage is from 0 to 1.");
        Require(query.Window is not { IsCumulative: true, FirstYear: null }, "window", "累计口径要给出起始年（first_year）。", "A cumulative window needs its first_year.");
        Require(!query.Rows.Concat(query.Columns).GroupBy(axis => axis).Any(group => group.Count() > 1), "axes",
            "rows 与 columns 中同一维度只能出现一次。", "A dimension stands once, in rows or in columns.");
        Require(!query.Filters.Any(filter => filter.Text is not null && filter.Comparison is not (Comparison.Equal or Comparison.NotEqual)), "filter_text",
            "文字列只能用 = 或 !=。", "Texts are compared by = or != only.");
        Require(query.Filters.All(filter => double.IsFinite(filter.Value)), "filter_number", "filters 中的数必须是有限数。", "A filter's number is finite.");
        foreach (var filter in query.Filters.Where(filter => filter.Text is not null)) CheckText(filter);
        CheckYears(query);
        if (query.Periods.Any(period => !period.IsYear)) CheckSpans(query);
    }

    /// <summary>A word that a column of codes never holds would silently keep or drop every row.</summary>
    private static void CheckText(CubeFilter filter)
    {
        if (CodesOf(filter.Column) is not { } codes || codes.Contains(filter.Text)) return;
        Require(false, "filter_code", $"{filter.Column} 没有“{filter.Text}”，可用：{string.Join("、", codes)}。", $"{filter.Column} is never '{filter.Text}'; it is one of {string.Join(", ", codes)}.");
    }

    private static IReadOnlyList<string>? CodesOf(string column) => column switch
    {
        "status" => CellCodes.Status.Codes,
        "origin" or "share_denominator_origin" => CellCodes.Origin.Codes,
        "level" => CodeLists.Level.Codes,
        "bound" => CodeLists.Bound.Codes,
        _ when column.EndsWith("_bound", StringComparison.Ordinal) => CodeLists.Bound.Codes,
        _ => null,
    };

    private static void CheckYears(CubeQuery query)
    {
        Require(query.BaseYear is null or (>= Period.Earliest and <= Period.Latest), "base_year",
            $"base_year 应在 {Period.Earliest} 到 {Period.Latest} 之间。", $"base_year is from {Period.Earliest} to {Period.Latest}.");
        Require(query.Window.FirstYear is null || (query.Window.FirstYear >= Period.Earliest && query.Window.FirstYear <= query.Periods.Max(period => period.LastYear)), "window",
            $"累计口径的起始年（first_year）应从 {Period.Earliest} 到所问的最后一年。", $"The first_year of a cumulative window is from {Period.Earliest} to the last year asked for.");
    }

    /// <summary>What is computed between years is asked of years; a span is one number already.</summary>
    private static void CheckSpans(CubeQuery query)
    {
        var betweenYears = query.Measures.Where(measure => measure is CubeMeasure.Previous or CubeMeasure.Change or CubeMeasure.Growth
            or CubeMeasure.CompoundGrowth or CubeMeasure.CumulativeInPlan or CubeMeasure.MovingAverage or CubeMeasure.Index or CubeMeasure.Target).ToList();
        Require(betweenYears.Count == 0, "span_measures",
            $"年段不能求 {Names(betweenYears)}，请改问单个年份。", $"{Names(betweenYears)} cannot be asked of a span of years; ask single years.");
        Require(!query.Window.IsCumulative, "span_of_cumulative",
            "累计数不能再按年段相加，请改问单个年份。", "Cumulative amounts are not added over a span of years; ask single years.");
    }

    private static string Names(IEnumerable<CubeMeasure> measures) => string.Join(", ", measures.Select(CubeCodes.Measure.CodeOf));

    private static int Codes(JurisdictionSelection selection) => selection switch
    {
        JurisdictionSelection.Listed listed => listed.Codes.Count,
        JurisdictionSelection.Group group => group.Codes.Count,
        _ => 1,
    };

    private static void Require(bool holds, string code, string zh, string en)
    {
        if (!holds) throw new CubeRefusedException(code, zh, en);
    }
}
