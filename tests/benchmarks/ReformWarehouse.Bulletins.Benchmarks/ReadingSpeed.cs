using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ReformWarehouse.Bulletins.Benchmarks;

/// <summary>Median time to read 1 MB and 10 MB made of the documents over and over, and their ratio: 10 is linear.</summary>
internal static class ReadingSpeed
{
    private const int Runs = 5;

    public static void Run(IReadOnlyList<string> texts)
    {
        var one = OfBytes(texts, 1_000_000);
        Documents.Read(one[..(one.Length / 10)]);
        var small = Median(one);
        var large = Median(OfBytes(texts, 10_000_000));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"1 MB: {small:F2} s; 10 MB: {large:F2} s; ratio {large / small:F1} (goal: 1 MB under 2 s, ratio at most 12); median of {Runs}"));
    }

    private static double Median(string text)
    {
        var seconds = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            Documents.Read(text);
            seconds[run] = watch.Elapsed.TotalSeconds;
        }

        return seconds.Order().ElementAt(Runs / 2);
    }

    private static string OfBytes(IReadOnlyList<string> texts, int bytes)
    {
        var text = new StringBuilder();
        for (var (next, size) = (0, 0); size < bytes; next = (next + 1) % texts.Count)
        {
            text.Append(texts[next]).Append("\n\n");
            size += Encoding.UTF8.GetByteCount(texts[next]) + 2;
        }

        return text.ToString();
    }
}
