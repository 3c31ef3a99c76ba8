using ReformWarehouse.SemanticCube.Compilation.Measures;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation;

/// <summary>The columns of an answer: those that every cell has, then those of the measures asked for.</summary>
internal static class AnswerColumns
{
    private static readonly AnswerColumn[] OfEveryCell =
    [
        new("indicator_code", "answer.indicator_code", false),
        new("jurisdiction_code", "answer.jurisdiction_code", false),
        new("year", "answer.year"),
        new("first_year", "answer.first_year"),
        new("is_total", "answer.is_total"),
        new("level", "answer.level", false),
        new("parent_code", "answer.parent_code", false),
        new("unit", "answer.base_unit", false),
        new("value", "answer.value"),
        new("bound", Quantity.Bound("answer.value", "answer.approximate"), false),
        new("upper", "case when answer.value_low < answer.value_high then answer.value_high end"),
        new("status", "answer.status", false),
        new("origin", "answer.origin", false),
        new("reported", "answer.reported"),
        new("reported_bound", Quantity.Bound("answer.reported", "answer.reported_approximate"), false),
        new("rolled_up", "answer.rolled"),
        new("rolled_up_bound", Quantity.Bound("answer.rolled", "answer.rolled_approximate"), false),
        new("difference", "answer.reported - answer.rolled"),
        new("difference_bound", Quantity.Bound(part => Quantity.Difference("answer.reported", "answer.rolled", part),
            "case when answer.reported_approximate = 1 or answer.rolled_approximate = 1 then 1 else 0 end"), false),
        new("units_reporting", "answer.units_reporting"),
        new("units_expected", "answer.units_expected"),
        new("denominator_coverage", "answer.denominator_coverage"),
        new("numerator", "case when answer.aggregation <> 'sum' then answer.numerator end"),
        new("denominator", "answer.denominator"),
        new("reports", "answer.reports"),
        new("conflict", "answer.conflicts"),
        new("conflict_lowest", "case when answer.conflicts = 1 then answer.lowest end"),
        new("conflict_highest", "case when answer.conflicts = 1 then answer.highest end"),
        new("obs_status", "answer.obs_status", false),
    ];

    public static IReadOnlyList<AnswerColumn> Of(CubePlan plan) =>
        [.. OfEveryCell.Concat(plan.Query.Measures.Distinct().SelectMany(measure => CubeMeasures.Of(measure).Columns)).DistinctBy(column => column.Name)];

    /// <summary>The column of that name.</summary>
    /// <exception cref="CubeRefusedException">The answer has none, or not of the kind that is needed.</exception>
    /// <param name="plan">The question.</param>
    /// <param name="name">As the user wrote it.</param>
    /// <param name="isNumber">Whether numbers or texts are needed; null: either.</param>
    public static AnswerColumn Named(CubePlan plan, string name, bool? isNumber = null)
    {
        var columns = Of(plan).Where(column => isNumber is null || column.IsNumber == isNumber).ToList();
        var (zh, en) = isNumber switch { true => ("数值", "number "), false => ("文字", "text "), null => ("", "") };
        return columns.FirstOrDefault(column => column.Name == name) ?? throw new CubeRefusedException("column",
            $"答案中没有{zh}列“{name}”，可用的列：{string.Join("、", columns.Select(column => column.Name))}。",
            $"The answer has no {en}column '{name}'; it has {string.Join(", ", columns.Select(column => column.Name))}.");
    }

    /// <summary>The names of every column that some answer may have.</summary>
    public static IEnumerable<string> All =>
        OfEveryCell.Concat(Enum.GetValues<CubeMeasure>().SelectMany(measure => CubeMeasures.Of(measure).Columns)).Select(column => column.Name).Distinct();
}
