namespace ReformWarehouse.Observations;

/// <summary>From which side a target is to be reached; inclusive unless it says more or less than.</summary>
public enum TargetOperator { AtLeast, MoreThan, AtMost, LessThan, About, Between, Equal }

/// <summary>A target's operator follows from the bound of its numeral.</summary>
public static class TargetOperators
{
    public static CodeList<TargetOperator> Codes { get; } = new("operator",
        (TargetOperator.AtLeast, "at_least"), (TargetOperator.MoreThan, "more_than"), (TargetOperator.AtMost, "at_most"),
        (TargetOperator.LessThan, "less_than"), (TargetOperator.About, "about"), (TargetOperator.Between, "between"), (TargetOperator.Equal, "equal"));

    public static TargetOperator FromBound(Bound bound) => bound switch
    {
        Bound.Exact => TargetOperator.Equal,
        Bound.AtLeast => TargetOperator.AtLeast,
        Bound.MoreThan => TargetOperator.MoreThan,
        Bound.AtMost => TargetOperator.AtMost,
        Bound.LessThan => TargetOperator.LessThan,
        Bound.About => TargetOperator.About,
        Bound.Range => TargetOperator.Between,
        _ => throw new ArgumentOutOfRangeException(nameof(bound), bound, "A target states its bound."),
    };
}
