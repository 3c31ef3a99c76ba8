using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Policies;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Planning;

/// <summary>What a question needs, before any engine is known: which years, which tiers, which steps.</summary>
public sealed record CubePlan
{
    public required CubeQuery Query { get; init; }

    public required AccessPolicy Policy { get; init; }

    /// <summary>Every year some step looks at, ascending: the asked ones and those that measures reach back to.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The tiers that are rolled up from those below, lowest first; empty when only reported values are asked for.</summary>
    public required IReadOnlyList<JurisdictionLevel> RolledLevels { get; init; }

    /// <summary>True when the division above each selected one is needed as well.</summary>
    public required bool NeedsParents { get; init; }

    /// <summary>The cells that may not be shown, by <see cref="Compilation.HiddenCell.Key"/>.</summary>
    public IReadOnlyList<string> HiddenCells { get; init; } = [];

    /// <summary>True when cells of divisions are needed that are not selected: what the selected ones are set against.</summary>
    public bool NeedsOthers => NeedsParents || (Asks(CubeMeasure.Distance) && Query.Benchmark.Kind == BenchmarkKind.Jurisdiction);

    /// <summary>True when cells of years are needed that are not asked: those that measures reach back to. A span is read from all its years.</summary>
    public bool NeedsOtherYears => !HasSpans && Years.Except(Query.Periods.Select(period => period.LastYear)).Any();

    public required int BaseYear { get; init; }

    /// <summary>What the engine's session holds ready, so that the statement need not compute it.</summary>
    public CubeHolding Holding { get; init; } = CubeHolding.Nothing;

    /// <summary>True when the divisions of every year and their tree are read from what is held; restated ones never are.</summary>
    public bool ReadsHeldUnits => Holding.Units && !IsRestated;

    /// <summary>
    /// True when the reported and rolled-up sides of cells are read from what is held: the ordinary windows, in the divisions of each year. Like-for-like
    /// pairs of totals and distinct reports are not held.
    /// </summary>
    public bool ReadsHeldCells => Holding is { Units: true, Cells: true } && !IsRestated && Query.Window == WindowSelection.Annual
        && !(NeedsCommonSet && HasTotal) && !Asks(CubeMeasure.ReportCount);

    /// <summary>The year whose divisions constant boundaries mean.</summary>
    public int BoundaryYear => Query.Periods.Max(period => period.LastYear);

    public bool IsRolledUp => RolledLevels.Count > 0;

    public bool IsRestated => Query.Boundaries == Boundaries.Constant;

    public bool HasSpans => Query.Periods.Any(period => !period.IsYear);

    /// <summary>True when one row for all selected jurisdictions together is wanted: a total or a group.</summary>
    public bool HasTotal => Query.Totals || Query.Jurisdictions is JurisdictionSelection.Group;

    /// <summary>True when growth is asked for: a rolled-up value then also carries its like-for-like pair of years, unless sums over some units could show a hidden one.</summary>
    public bool NeedsCommonSet => IsRolledUp && !Policy.Suppresses && Asks(CubeMeasure.Previous, CubeMeasure.Change, CubeMeasure.Growth);

    public bool Asks(params ReadOnlySpan<CubeMeasure> measures)
    {
        foreach (var measure in measures)
            if (Query.Measures.Contains(measure)) return true;
        return false;
    }
}
