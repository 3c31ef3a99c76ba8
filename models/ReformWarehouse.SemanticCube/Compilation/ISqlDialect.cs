namespace ReformWarehouse.SemanticCube.Compilation;

/// <summary>What differs between engines; everything else the compiler writes is the part of SQL that they share.</summary>
public interface ISqlDialect
{
    /// <summary>Short name, also the folder of the golden files: duckdb, sqlserver, clickhouse.</summary>
    string Name { get; }

    /// <summary>How a statement with a recursive step begins.</summary>
    string WithRecursive { get; }

    /// <summary>A bound parameter inside the text.</summary>
    string Parameter(string name);

    /// <summary>A select of one text column <c>code</c> from a bound list.</summary>
    string TextRows(ListParameter list);

    /// <summary>A select of one integer column <c>year</c> from a bound list.</summary>
    string YearRows(ListParameter list);

    /// <summary>The condition that a column's value is in a bound list.</summary>
    string IsOneOf(string column, ListParameter list);

    /// <summary>The last day of a year.</summary>
    string YearEnd(string year);

    /// <summary>The rows of a star view that count as of the question's date.</summary>
    string CurrentView(string name);

    /// <summary>
    /// A select of the figures that count, of the facts that step <c>component</c> needs in the years of step <c>calendar</c>, with the codes of their
    /// dimensions: levels of the division itself, not what is stated of an organisation in it.
    /// </summary>
    /// <param name="ofScope">True when those of other divisions than step <c>scope</c> holds may be left out.</param>
    string Figures(bool ofScope);

    /// <summary>How a step begins; the plain beginning where an engine has no words for the kind.</summary>
    string Opening(StepKind kind);

    /// <summary>The select of a step, or the last one, as the engine takes it.</summary>
    /// <param name="name">The step; empty for the last select.</param>
    /// <param name="select">Its select.</param>
    /// <param name="isRecursive">True when it reads itself.</param>
    string Select(string name, string select, bool isRecursive);

    /// <summary>
    /// Null where steps are named selects of the one statement. Else how the statement begins that computes a step apart, as a temporary table of the
    /// session, for an engine that would compute a named select anew wherever it is read.
    /// </summary>
    string? TableOf(string step);

    /// <summary>The statement that sets a session up for the others; null where none is needed.</summary>
    string? Session { get; }

    /// <summary>True when the question's date is a parameter <c>as_of</c> of the statement, false when the session knows it.</summary>
    bool BindsAsOf { get; }

    /// <summary>What follows an <c>order by</c> to keep only so many rows.</summary>
    string FirstRows(string count);

    /// <summary>A flag column's truth value.</summary>
    string Flag(bool value);

    /// <summary>A column name, quoted.</summary>
    string Quote(string name);

    /// <summary>What a text holds that reads the value bound under a name.</summary>
    string Sign(string name);

    /// <summary>What is bound for a parameter: one value, or one for each of a list's, as the engine's driver takes them.</summary>
    IEnumerable<(string Name, object? Value)> Bind(string name, object? value);

    /// <summary>What the engine cannot do, and why; the compiler refuses it by name.</summary>
    IReadOnlyList<DialectLimit> Limits { get; }
}

/// <summary>A thing that an engine cannot do.</summary>
/// <param name="Feature">Which feature of a question.</param>
/// <param name="ReasonZh">Why, and what to do instead, in Chinese.</param>
/// <param name="ReasonEn">The same in English.</param>
public sealed record DialectLimit(CubeFeature Feature, string ReasonZh, string ReasonEn);

/// <summary>The features of questions that not every engine has.</summary>
public enum CubeFeature
{
    /// <summary>Restating a series to constant boundaries: follows events recursively.</summary>
    ConstantBoundaries,

    /// <summary>The hierarchy, definitions and figures of an earlier date.</summary>
    AsOf,
}
