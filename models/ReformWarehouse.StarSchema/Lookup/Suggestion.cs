namespace ReformWarehouse.StarSchema.Lookup;

/// <summary>A known member near an unknown text, for error messages.</summary>
/// <param name="Code">Its business code.</param>
/// <param name="Name">Its Chinese name.</param>
public sealed record Suggestion(string Code, string Name)
{
    public override string ToString() => $"{Code} {Name}";
}
