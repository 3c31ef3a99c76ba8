using System.Text;
using System.Text.RegularExpressions;

namespace ReformWarehouse.SemanticCube.Compilation;

/// <summary>
/// Writes out what ClickHouse does not take for granted. A column of a join is named after its relation too wherever another has one of that name
/// (<c>unit.year</c>): each is given its name. Counts and literals have no sign, and with signed numbers no type in common: they are given one. Only texts of
/// steps are passed through it.
/// </summary>
internal static partial class ExplicitNames
{
    public static string In(string select)
    {
        var text = new StringBuilder(Count().Replace(Flag().Replace(select, "$1 toInt32($2)"), "toInt64($0)"));
        foreach (var (end, name) in Columns(text.ToString()).OrderByDescending(column => column.End)) text.Insert(end, $" as {name}");
        return text.ToString();
    }

    /// <summary>The ends of the items of select lists that are nothing but a column of a relation.</summary>
    private static IEnumerable<(int End, string Name)> Columns(string text)
    {
        foreach (Match list in ListStart().Matches(text))
        {
            var (start, depth) = (list.Index + list.Length, 0);
            for (var index = start; index <= text.Length; index++)
            {
                var last = index == text.Length || (depth == 0 && (text[index] == ')' || From().IsMatch(text, index)));
                if (last || (depth == 0 && text[index] == ','))
                {
                    var column = Column().Match(text[start..index]);
                    if (column.Success) yield return (start + column.Groups["column"].Index + column.Groups["column"].Length, column.Groups["column"].Value);
                    start = index + 1;
                }

                if (last) break;
                depth += text[index] switch { '(' => 1, ')' => -1, _ => 0 };
            }
        }
    }

    [GeneratedRegex(@"\b(then|else) ([01])\b(?!\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Flag();

    [GeneratedRegex(@"\bcount\([^()]*\)(?! over)", RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    [GeneratedRegex(@"\bselect(?: distinct)?\s", RegexOptions.CultureInvariant)]
    private static partial Regex ListStart();

    [GeneratedRegex(@"\Gfrom\b", RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex(@"^\s*\w+\.(?<column>\w+)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Column();
}
