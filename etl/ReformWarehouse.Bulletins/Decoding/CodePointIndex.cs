namespace ReformWarehouse.Bulletins.Decoding;

/// <summary>Turns UTF-16 indices of a text into offsets counted in Unicode code points, and back.</summary>
public sealed class CodePointIndex
{
    private readonly List<int> _lowSurrogates = [];

    /// <summary>Indexes the text once; texts without supplementary characters cost nothing more.</summary>
    public CodePointIndex(string text)
    {
        for (var i = 1; i < text.Length; i++)
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1])) _lowSurrogates.Add(i);
    }

    /// <summary>The number of code points before the UTF-16 index.</summary>
    public int ToCodePoints(int utf16)
    {
        var found = _lowSurrogates.BinarySearch(utf16);
        return utf16 - (found >= 0 ? found : ~found);
    }

    /// <summary>The UTF-16 index of the code point at this offset.</summary>
    public int ToUtf16(int codePoints)
    {
        var index = codePoints;
        foreach (var low in _lowSurrogates)
        {
            if (low > index) break;
            index++;
        }

        return index;
    }
}
