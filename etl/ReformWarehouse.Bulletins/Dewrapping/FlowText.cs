namespace ReformWarehouse.Bulletins.Dewrapping;

/// <summary>
/// A text with its hard line breaks, stray blanks, page furniture and emphasis marks taken out, and a map back:
/// each character of <see cref="Text"/> knows the UTF-16 index it came from. Paragraphs are separated by '\n'.
/// </summary>
public sealed class FlowText
{
    private readonly int[] _source;

    /// <summary>Pairs the text with the source index of each of its characters.</summary>
    /// <exception cref="ArgumentException">The map and the text differ in length.</exception>
    public FlowText(string text, int[] source)
    {
        if (text.Length != source.Length) throw new ArgumentException("The offset map must have one entry a character.", nameof(source));
        (Text, _source) = (text, source);
    }

    /// <summary>The flowing text.</summary>
    public string Text { get; }

    /// <summary>The source span (start inclusive, end exclusive, UTF-16) of a non-empty span of the flowing text.</summary>
    public (int Start, int End) ToSource(int start, int end) => (_source[start], _source[end - 1] + 1);
}
