using System.Text.Json;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>
/// One line of a Delta Lake commit (delta-io PROTOCOL.md, "Actions"). A commit is the set of its actions; their order within it has no meaning
/// beyond commitInfo being first.
/// </summary>
public abstract record DeltaAction
{
    /// <summary>The key of the line's only property.</summary>
    internal abstract string Name { get; }

    internal abstract void WriteBody(Utf8JsonWriter json);
}
