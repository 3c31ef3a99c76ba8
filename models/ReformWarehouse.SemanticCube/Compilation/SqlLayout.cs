using System.Text;
using System.Text.RegularExpressions;

namespace ReformWarehouse.SemanticCube.Compilation;

/// <summary>How steps are written one below the other.</summary>
internal static partial class SqlLayout
{
    /// <summary>The steps that the final select reads, at any remove: an engine spends as long on planning a step that nobody reads as on any other.</summary>
    public static IReadOnlyList<Step> Read(IReadOnlyList<Step> steps, string final)
    {
        var read = Sources().Matches(final).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var kept = new List<Step>();
        foreach (var step in steps.Reverse())
        {
            if (!read.Contains(step.Name)) continue;
            kept.Add(step);
            foreach (var source in Sources().EnumerateMatches(step.Body)) read.Add(step.Body.Substring(source.Index, source.Length));
        }

        kept.Reverse();
        return kept;
    }

    /// <summary>The statement of a chain of steps; where the engine keeps steps as tables, each in a statement of its own before it.</summary>
    public static SqlStatement Statement(string header, IReadOnlyList<Step> steps, string final, ISqlDialect dialect, IEnumerable<(string Name, object? Value)> parameters)
    {
        var statement = steps.All(step => dialect.TableOf(step.Name) is null) ? Whole(header, steps, final, dialect) : OfTables(header, steps, final, dialect);
        return statement with { Parameters = Parameters.Bound(parameters, statement.Script, dialect) };
    }

    private static SqlStatement Whole(string header, IReadOnlyList<Step> steps, string final, ISqlDialect dialect)
    {
        var with = steps.Any(step => step.IsRecursive) ? dialect.WithRecursive : "with";
        return new SqlStatement($"{header}{with}\n{Steps(steps, dialect)}{final}", []);
    }

    private static SqlStatement OfTables(string header, IReadOnlyList<Step> steps, string final, ISqlDialect dialect)
    {
        var tables = steps.Select(step => $"-- grain: {step.Grain}\n{dialect.TableOf(step.Name)}\n{Lines(dialect.Select(step.Name, step.Body, step.IsRecursive), "")}");
        return new SqlStatement(dialect.Select("", final, isRecursive: false), []) { Before = [header + dialect.Session, .. tables] };
    }

    private static string Steps(IReadOnlyList<Step> steps, ISqlDialect dialect)
    {
        var text = new StringBuilder();
        for (var index = 0; index < steps.Count; index++)
        {
            var step = steps[index];
            text.Append("-- grain: ").Append(step.Grain).Append('\n');
            text.Append(step.Name).Append(dialect.Opening(step.Kind)).Append('\n').Append(Lines(dialect.Select(step.Name, step.Body, step.IsRecursive), "    ")).Append("\n)").Append(index < steps.Count - 1 ? ",\n" : "\n");
        }

        return text.ToString();
    }

    private static string Lines(string body, string indent) =>
        string.Join("\n", body.Split('\n').Where(line => line.Trim().Length > 0).Select(line => indent + line.TrimEnd()));

    // A step is read where a select or a join names it.
    [GeneratedRegex(@"(?<=\b(?:from|join) )\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Sources();
}
