using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>One measure: the steps it needs, how they join the answer one to one, and the columns it adds.</summary>
internal interface ICubeMeasure
{
    CubeMeasure Measure { get; }

    IEnumerable<Step> Steps(CubePlan plan, ISqlDialect dialect);

    /// <summary>The relations joined to <c>answer</c>; equal texts are joined once.</summary>
    IEnumerable<string> Joins(CubePlan plan, ISqlDialect dialect);

    IReadOnlyList<AnswerColumn> Columns { get; }
}

/// <summary>The relation that holds the cells of the answer and of everything it is set against.</summary>
internal static class Cells
{
    public static string Of(CubePlan plan) => plan.HasSpans ? "spanned" : "cell";

    /// <summary>The selected cells among which ranks and medians are taken; a limited caller's rows are fewer, their places are not.</summary>
    public static string Pool(CubePlan plan) => plan.Policy.IsLimited ? "pool" : "answer";

    /// <summary>A join of another cell of the same indicator to the answer.</summary>
    public static string Join(CubePlan plan, string alias, string jurisdiction, string year) => $"""
        left join {Of(plan)} as {alias}
            on {alias}.indicator_code = answer.indicator_code
            and {alias}.jurisdiction_code = {jurisdiction}
            and {alias}.year = {year}{(plan.HasSpans ? $"\n    and {alias}.first_year = answer.first_year" : "")}
        """;

    /// <summary>A join of a step of one row per cell to the answer.</summary>
    public static string JoinStep(string step) => $"""
        left join {step}
            on {step}.indicator_code = answer.indicator_code
            and {step}.jurisdiction_code = answer.jurisdiction_code
            and {step}.year = answer.year
            and {step}.first_year = answer.first_year
        """;

    /// <summary>The ratio of a quantity that may lie below zero to another, as the five columns of a third.</summary>
    public static string SignedRatio(string n, string d, string scale, string alias) =>
        Quantity.Lines(Quantity.SignedRatio(n, d, scale).Select((expression, index) => $"{expression} as {alias}{Quantity.Parts[index]}"));

    /// <summary>The ratio of two quantities as the five columns of a third.</summary>
    public static string Ratio(string n, string d, string scale, string alias) =>
        Quantity.Lines(Quantity.Ratio(n, d, scale).Select((expression, index) => $"{expression} as {alias}{Quantity.Parts[index]}"));
}
