using System.Text;

namespace ReformWarehouse.Bulletins.Loading;

/// <summary>The numbers of the headings above a statement, without their words: 二（一）.</summary>
internal static class SectionNumbers
{
    /// <summary>Null above the first numbered heading.</summary>
    public static string? Of(string? section)
    {
        if (section is null) return null;
        var numbers = new StringBuilder();
        foreach (var heading in section.Split(" > "))
        {
            var mark = heading.IndexOfAny(['、', '）', ')', '.', '章', '节']);
            if (mark is > 0 and <= 5) numbers.Append(heading[mark] is '）' or ')' or '章' or '节' ? heading[..(mark + 1)] : heading[..mark]);
            else if (heading.StartsWith("专栏", StringComparison.Ordinal)) numbers.Append(heading[..Math.Min(3, heading.Length)]);
        }

        return numbers.Length == 0 ? null : numbers.ToString();
    }
}
