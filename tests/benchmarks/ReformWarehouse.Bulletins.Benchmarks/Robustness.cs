using System.Globalization;
using System.Text;

namespace ReformWarehouse.Bulletins.Benchmarks;

/// <summary>Reads every prefix, or seeded random mutations, of whole documents: no exception, and every statement quotes the text it points at.</summary>
internal static class Robustness
{
    private const int Seed = 20260701;
    private const string Alphabet = "0123456789一二三十百千万亿点%‰年月日至到—：:，。、；（）“”《》\n \t个人万分之成多余以上约超第前翻番比全国低高于其中分别均";

    public static int Prefixes(IReadOnlyList<string> texts) =>
        Report(texts.SelectMany(text => Enumerable.Range(0, text.Length + 1).Select(length => text[..length])));

    public static int Mutations(IReadOnlyList<string> texts, int rounds)
    {
        var random = new Random(Seed);
        return Report(Enumerable.Range(0, rounds).Select(_ => Mutated(texts[random.Next(texts.Count)], random)));
    }

    private static int Report(IEnumerable<string> variants)
    {
        var (read, statements, faults) = (0, 0L, 0);
        Parallel.ForEach(variants, variant =>
        {
            var (count, fault) = Check(variant);
            Interlocked.Add(ref statements, count);
            var number = Interlocked.Increment(ref read);
            if (fault is null) return;
            Interlocked.Increment(ref faults);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"variant {number} of {variant.Length} characters: {fault}"));
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read} texts read, {statements} statements, {faults} faults (seed {Seed})"));
        return faults == 0 ? 0 : 1;
    }

    private static (int Statements, string? Fault) Check(string text)
    {
        try
        {
            var statements = Documents.Read(text).Statements;
            var points = text.EnumerateRunes().Select(rune => rune.ToString()).ToList();
            var wrong = statements.FirstOrDefault(statement => statement.CharStart >= statement.CharEnd || statement.CharEnd > points.Count
                || Joined(points, statement.CharStart, statement.CharEnd) != statement.Quote);
            return (statements.Count, wrong is null ? null : $"'{wrong.Quote}' is not what stands at {wrong.CharStart}–{wrong.CharEnd}");
        }
        catch (Exception error)
        {
            return (0, $"{error.GetType().Name}: {error.Message}");
        }
    }

    private static string Joined(List<string> points, int start, int end) =>
        string.Concat(points.GetRange(start, end - start)).Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);

    private static string Mutated(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var edits = random.Next(1, 40); edits > 0; edits--)
        {
            var at = random.Next(mutated.Length);
            switch (random.Next(3))
            {
                case 0: mutated.Insert(at, Alphabet[random.Next(Alphabet.Length)]); break;
                case 1: mutated[at] = Alphabet[random.Next(Alphabet.Length)]; break;
                default: mutated.Remove(at, Math.Min(random.Next(1, 30), mutated.Length - at - 1)); break;
            }
        }

        return mutated.ToString();
    }
}
