namespace ReformWarehouse.SemanticCube.Compilation;

/// <summary>One statement and what is bound to it.</summary>
/// <param name="Text">SQL text; the same for questions of one shape: those that differ only in their values and not in how many there are.</param>
/// <param name="Parameters">Names without the engine's sign, and values as its driver takes them.</param>
public sealed record SqlStatement(string Text, IReadOnlyList<(string Name, object? Value)> Parameters)
{
    /// <summary>What is to be run before it in the same session, in this order and with the same parameters; none where the engine takes a question as one statement.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>All of it, to be read.</summary>
    public string Script => string.Concat(Before.Select(statement => statement + ";\n\n")) + Text;
}

/// <summary>One step of a statement.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Grain">What one row is.</param>
/// <param name="Body">A select, without indentation.</param>
/// <param name="Kind">How an engine should treat it.</param>
/// <param name="IsRecursive">True when it reads itself.</param>
internal sealed record Step(string Name, string Grain, string Body, StepKind Kind = StepKind.Plain, bool IsRecursive = false);

/// <summary>How an engine that has words for it should treat a step.</summary>
public enum StepKind
{
    /// <summary>As the engine sees fit.</summary>
    Plain,

    /// <summary>Not mixed with the steps that read it: it narrows a large table.</summary>
    ComputedFirst,

    /// <summary>Put in the place of its name wherever that is read: it only names a large table, and each reader narrows it differently.</summary>
    Renaming,
}
