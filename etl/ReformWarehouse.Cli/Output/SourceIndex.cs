using System.Globalization;
using ReformWarehouse.Observations;

namespace ReformWarehouse.Cli.Output;

/// <summary>Numbers the sources of a table in the order of their first mention, so that rows stay short and every number can be looked up below.</summary>
internal sealed class SourceIndex
{
    private readonly List<string> sources = [];
    private readonly List<SourceReference> mentioned = [];

    /// <summary>Every source in the order of its number.</summary>
    public IReadOnlyList<SourceReference> Mentioned => mentioned;

    public string Mention(IEnumerable<SourceReference> mentioned) =>
        string.Join(' ', mentioned.Distinct().Select(source => string.Create(CultureInfo.InvariantCulture, $"[{NumberOf(source)}]")));

    /// <summary>The numbered list, one source a line.</summary>
    public void WriteTo(TextWriter output)
    {
        foreach (var (source, index) in sources.Select((source, index) => (source, index)))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  [{index + 1}] {source}"));
    }

    private int NumberOf(SourceReference source)
    {
        var text = source.ToString();
        var known = sources.IndexOf(text);
        if (known >= 0) return known + 1;
        sources.Add(text);
        mentioned.Add(source);
        return sources.Count;
    }
}
