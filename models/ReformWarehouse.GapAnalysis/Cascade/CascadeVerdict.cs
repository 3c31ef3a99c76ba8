using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Cascade;

/// <summary>What the targets of the divisions below say about the target above.</summary>
public enum CascadeVerdict
{
    /// <summary>Every division has a target, and together they give the target above.</summary>
    Equal,

    /// <summary>Together they give more: the target above is covered, whatever divisions without a target do.</summary>
    Exceeds,

    /// <summary>Every division has a target, and together they give less.</summary>
    FallsShort,

    /// <summary>Some divisions have no target, and the rest do not suffice: the missing ones would have to carry the remainder.</summary>
    Incomplete,

    /// <summary>The average depends on the sizes, which are not known for all.</summary>
    DependsOnSizes,

    /// <summary>The indicator neither adds up nor averages (a distinct count, a standard).</summary>
    DoesNotAggregate,
}

/// <summary>The codes of the verdicts.</summary>
public static class CascadeVerdicts
{
    public static CodeList<CascadeVerdict> Codes { get; } = new("verdict",
        (CascadeVerdict.Equal, "equal"), (CascadeVerdict.Exceeds, "exceeds"), (CascadeVerdict.FallsShort, "falls_short"), (CascadeVerdict.Incomplete, "incomplete"),
        (CascadeVerdict.DependsOnSizes, "depends_on_sizes"), (CascadeVerdict.DoesNotAggregate, "does_not_aggregate"));
}
