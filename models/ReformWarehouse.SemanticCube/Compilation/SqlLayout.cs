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

    public static string Steps(IReadOnlyList<Step> steps, ISqlDialect dialect)
    {
        var text = new StringBuilder();
        for (var index = 0; index < steps.Count; index++)
        {
            text.Append("-- grain: ").Append(steps[index].Grain).Append('\n');
            text.Append(steps[index].Name).Append(steps[index].IsComputedFirst ? dialect.AsComputedFirst : " as (").Append('\n').Append(Indent(steps[index].Body)).Append("\n)").Append(index < steps.Count - 1 ? ",\n" : "\n");
        }

        return text.ToString();
    }

    private static string Indent(string body) =>
        string.Join("\n", body.Split('\n').Where(line => line.Trim().Length > 0).Select(line => "    " + line.TrimEnd()));

    // A step is read where a select or a join names it.
    [GeneratedRegex(@"(?<=\b(?:from|join) )\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Sources();
}
