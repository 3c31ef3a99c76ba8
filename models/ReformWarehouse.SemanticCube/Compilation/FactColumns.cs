namespace ReformWarehouse.SemanticCube.Compilation;

/// <summary>What the cube reads of an observation, under the star's names.</summary>
internal static class FactColumns
{
    private static readonly string[] Names =
        ["year", "report_key", "row_number", "obs_status", "value", "upper", "bound", "numerator", "denominator", "temporal", "period_start", "unit_base"];

    public static string Lines(string relation) => Quantity.Lines(Names.Select(name => $"{relation}.{name}"));

    /// <summary>A level of the division itself; a stated difference is none, but for what is new in the period.</summary>
    public static string IsLevel(string relation) => $"""
        {relation}.subject is null
            and {relation}.value_role in ('level', 'implied_level', 'reference_level')
            and ({relation}.delta_type is null or {relation}.delta_type = 'new_in_period')
        """;
}
