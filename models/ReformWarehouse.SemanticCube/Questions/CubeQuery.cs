namespace ReformWarehouse.SemanticCube.Questions;

/// <summary>
/// A question to the cube as data: indicator × jurisdiction × period, with the measures asked of each cell. Its JSON form is described by
/// <c>cube-query.schema.json</c>. Everything a user types stays a value: it is bound as a parameter or is a member of a closed list.
/// </summary>
public sealed record CubeQuery
{
    /// <summary>Indicator codes, at least one.</summary>
    public required IReadOnlyList<string> Indicators { get; init; }

    public required JurisdictionSelection Jurisdictions { get; init; }

    /// <summary>Years, or spans of years, at least one.</summary>
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>What is computed besides the value, its parts and its coverage, which every cell has.</summary>
    public IReadOnlyList<CubeMeasure> Measures { get; init; } = [];

    public RollUp RollUp { get; init; } = RollUp.Reconciled;

    public Boundaries Boundaries { get; init; } = Boundaries.AsReported;

    public WindowSelection Window { get; init; } = WindowSelection.Annual;

    /// <summary>Adds one row per indicator and period for all selected jurisdictions together, computed from base facts; a limit does not change it.</summary>
    public bool Totals { get; init; }

    /// <summary>What the measures distance sets a cell against.</summary>
    public Benchmark Benchmark { get; init; } = Benchmark.Parent;

    /// <summary>The year from which compound growth and the index count; null: the first year asked for.</summary>
    public int? BaseYear { get; init; }

    /// <summary>Years of the moving average, the last one being the cell's own.</summary>
    public int MovingYears { get; init; } = 3;

    public IReadOnlyList<CubeFilter> Filters { get; init; } = [];

    /// <summary>Empty: by indicator, jurisdiction and period.</summary>
    public IReadOnlyList<CubeSort> Sort { get; init; } = [];

    /// <summary>At most so many rows, totals not counted; null: all.</summary>
    public int? Limit { get; init; }

    /// <summary>What was known at this instant; null: all that is known now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>
    /// The least coverage (0–1) at which a rolled-up value is shown: of the denominator for ratios (of the units where that is unknown), of the units for
    /// sums. Null: <see cref="DefaultRatioCoverage"/> for ratios, and any for sums, which are then lower bounds.
    /// </summary>
    public double? MinimumCoverage { get; init; }

    /// <summary>A ratio of fewer units than this says little about the whole.</summary>
    public const double DefaultRatioCoverage = 0.8;

    /// <summary>The dimensions laid out as columns when the answer is shown as a table; none: one row per cell.</summary>
    public IReadOnlyList<CubeAxis> Columns { get; init; } = [];

    /// <summary>The dimensions that head the rows of such a table, in this order; those named neither here nor as columns follow.</summary>
    public IReadOnlyList<CubeAxis> Rows { get; init; } = [];
}
