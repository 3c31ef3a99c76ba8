using System.Text;
using Xunit;

namespace ReformWarehouse.Bulletins.Tests;

/// <summary>Whatever a text has become, it is read without an exception and every statement points at the text it quotes.</summary>
public class RobustnessTests
{
    private const int Seed = 20260701;
    private const string Alphabet = "0123456789一二三十百千万亿点%‰年月日至到—：:，。、；（）“”《》\n \t个人万分之成多余以上约超第前翻番比全国低高于其中分别均𠮷￿";

    [Fact]
    public void Every_prefix_of_the_samples_is_read()
    {
        foreach (var text in Samples())
            for (var length = 0; length <= text.Length; length++) AssertSound(text[..length], length);
    }

    [SharedFact]
    public void Prefixes_of_the_real_reports_are_read()
    {
        foreach (var text in SharedFolder.Texts("seeds").Values.Concat(SharedFolder.Texts("practice").Values))
            for (var length = 0; length < text.Length; length += Math.Max(1, text.Length / 12)) AssertSound(text[..length], length);
    }

    [Fact]
    public void Ten_thousand_mutations_are_read()
    {
        var random = new Random(Seed);
        var texts = Samples();
        if (SharedFolder.Path is not null) texts = [.. texts, .. SharedFolder.Texts("seeds").Values, .. SharedFolder.Texts("practice").Values];
        for (var round = 0; round < 10_000; round++)
        {
            var text = texts[random.Next(texts.Count)];
            var length = Math.Min(text.Length, random.Next(40, 260));
            AssertSound(Mutated(text.Substring(random.Next(text.Length - length + 1), length), random), round);
        }
    }

    /// <summary>Texts without full stops, without commas, or of digits alone are cut, not walked over and over: quadratic work would take minutes here.</summary>
    [Theory]
    [InlineData("培训职工1万人，")]
    [InlineData("培训职工1万人、")]
    [InlineData("培训职工1万人")]
    [InlineData("职工")]
    [InlineData("1")]
    [InlineData("一")]
    [InlineData("“1")]
    [InlineData("（1")]
    public void A_long_text_without_marks_is_read(string piece) => AssertSound(string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)), 0);

    /// <summary>Ten times the text costs about ten times the work: counted in statements and skipped numerals, which are what the steps walk over.</summary>
    [Fact]
    public void A_repeated_text_reads_as_often_as_it_is_repeated()
    {
        var text = Samples()[0];
        var once = Bulletins.Read(text);
        var ten = Bulletins.Read(string.Concat(Enumerable.Repeat(text + "\n\n", 10)));
        Assert.InRange(ten.Statements.Count, once.Statements.Count * 9, once.Statements.Count * 11);
    }

    private static string Mutated(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var edits = random.Next(1, 12); edits > 0; edits--)
        {
            var at = random.Next(mutated.Length + 1);
            var letter = Alphabet[random.Next(Alphabet.Length)];
            switch (random.Next(4))
            {
                case 0: mutated.Insert(at, letter); break;
                case 1 when at < mutated.Length: mutated[at] = letter; break;
                case 2 when at < mutated.Length: mutated.Remove(at, Math.Min(random.Next(1, 6), mutated.Length - at)); break;
                default: mutated.Insert(at, mutated.ToString(random.Next(at + 1) is var from && from < at ? from : 0, Math.Min(8, at - (from < at ? from : 0)))); break;
            }
        }

        return mutated.ToString();
    }

    private static void AssertSound(string text, int round)
    {
        BulletinReading reading;
        try
        {
            reading = Bulletins.Read(text);
        }
        catch (Exception error)
        {
            Assert.Fail($"seed {Seed}, round {round}: {error.Message}\n{error.StackTrace}\n{text}");
            return;
        }

        // A lone surrogate has no code point of its own: what precedes it is counted in UTF-16 units that pair up.
        var offsets = CodePointOffsets(text);
        foreach (var statement in reading.Statements)
        {
            Assert.True(statement.CharStart < statement.CharEnd && statement.CharEnd < offsets.Count, $"seed {Seed}, round {round}: empty or beyond the text");
            Assert.Equal(Slice(text, offsets, statement.CharStart, statement.CharEnd), statement.Quote);
            if (statement is { ValueText: { } value, ValueCharStart: { } at }) Assert.StartsWith(value, Slice(text, offsets, at, statement.CharEnd), StringComparison.Ordinal);
        }
    }

    private static string Slice(string text, List<int> offsets, int start, int end) =>
        text[offsets[start]..offsets[end]].Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);

    private static List<int> CodePointOffsets(string text)
    {
        var offsets = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            offsets.Add(i);
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
        }

        offsets.Add(text.Length);
        return offsets;
    }

    private static IReadOnlyList<string> Samples()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "ReformWarehouse.sln"))) root = root.Parent;
        return [.. Directory.GetFiles(Path.Combine(root.FullName, "etl", "samples", "bulletins"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
    }
}
