using System.Globalization;

namespace ReformWarehouse.Bulletins.Review;

/// <summary>
/// Names statements by what does not change when the program does: the document's bytes and the place of the numeral
/// (<c>1a2b3c4d-1235</c>; a second statement on one numeral is <c>1a2b3c4d-1235.2</c>).
/// </summary>
public static class StatementIds
{
    /// <summary>The names of a document's statements, in their order.</summary>
    public static IReadOnlyList<string> Of(string sha256, IReadOnlyList<Statement> statements)
    {
        var seen = new Dictionary<int, int>();
        var ids = new List<string>(statements.Count);
        foreach (var statement in statements)
        {
            var place = statement.ValueCharStart ?? statement.CharStart;
            var times = seen[place] = seen.GetValueOrDefault(place) + 1;
            ids.Add(string.Create(CultureInfo.InvariantCulture, $"{sha256[..8]}-{place}{(times == 1 ? "" : "." + times.ToString(CultureInfo.InvariantCulture))}"));
        }

        return ids;
    }
}
