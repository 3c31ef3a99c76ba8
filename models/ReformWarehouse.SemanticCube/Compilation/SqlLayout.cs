using System.Text;

namespace ReformWarehouse.SemanticCube.Compilation;

/// <summary>How steps are written one below the other.</summary>
internal static class SqlLayout
{
    public static string Steps(IReadOnlyList<Step> steps)
    {
        var text = new StringBuilder();
        for (var index = 0; index < steps.Count; index++)
        {
            text.Append("-- grain: ").Append(steps[index].Grain).Append('\n');
            text.Append(steps[index].Name).Append(" as (\n").Append(Indent(steps[index].Body)).Append("\n)").Append(index < steps.Count - 1 ? ",\n" : "\n");
        }

        return text.ToString();
    }

    private static string Indent(string body) =>
        string.Join("\n", body.Split('\n').Where(line => line.Trim().Length > 0).Select(line => "    " + line.TrimEnd()));
}
