namespace ReformWarehouse.SemanticCube.Compilation;

/// <summary>One statement and what is bound to it.</summary>
/// <param name="Text">SQL text; the same for questions that differ only in their values.</param>
/// <param name="Parameters">Names without the engine's sign, and values as its driver takes them.</param>
public sealed record SqlStatement(string Text, IReadOnlyList<(string Name, object? Value)> Parameters);

/// <summary>One step of a statement.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Grain">What one row is.</param>
/// <param name="Body">A select, without indentation.</param>
/// <param name="IsComputedFirst">True when an engine should not mix it with the steps that read it: it narrows a large table.</param>
internal sealed record Step(string Name, string Grain, string Body, bool IsComputedFirst = false);
