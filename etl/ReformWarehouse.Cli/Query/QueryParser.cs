using System.CommandLine;
using System.Globalization;
using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.Cli.Query;

/// <summary>Builds the question from a JSON file or from flags.</summary>
internal static class QueryParser
{
    public static CubeQuery Parse(ParseResult result)
    {
        if (result.GetValue(QueryOptions.File) is not { } file) return FromFlags(result);
        if (QueryOptions.OfTheQuestion.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } extra)
            throw new UsageException($"--query 与 {extra.Name} 不能同用。", $"--query cannot be combined with {extra.Name}.");
        return CubeQueryJson.Read(QuestionFile.Read(file), CubeNames.Members);
    }

    private static CubeQuery FromFlags(ParseResult result) => new()
    {
        Indicators = [.. List(result, QueryOptions.Indicator).Select(CubeNames.Members.Indicator)],
        Jurisdictions = Jurisdictions(result),
        Periods = [.. List(result, QueryOptions.Year).Select(ParsePeriod)],
        Measures = [.. List(result, QueryOptions.Measure).Select(text => Code(CubeCodes.Measure, "--measure", text))],
        RollUp = result.GetValue(QueryOptions.RollUp) is { } rollUp ? Code(CubeCodes.RollUp, "--roll-up", rollUp) : RollUp.Reconciled,
        Boundaries = result.GetValue(QueryOptions.Boundaries) is { } boundaries ? Code(CubeCodes.Boundaries, "--boundaries", boundaries) : Boundaries.AsReported,
        Window = result.GetValue(QueryOptions.CumulativeFrom) is { } first ? WindowSelection.CumulativeFrom(first) : WindowSelection.Annual,
        Totals = result.GetValue(QueryOptions.Totals),
        Benchmark = result.GetValue(QueryOptions.Benchmark) is { } benchmark ? Benchmarks.Parse(benchmark, CubeNames.Jurisdiction) : Benchmark.Parent,
        BaseYear = result.GetValue(QueryOptions.BaseYear),
        MovingYears = result.GetValue(QueryOptions.MovingYears) ?? 3,
        Filters = [.. List(result, QueryOptions.Where).Select(ParseFilter)],
        Sort = [.. List(result, QueryOptions.Sort).Select(ParseSort)],
        Limit = result.GetValue(QueryOptions.Limit),
        AsOf = result.GetValue(QueryOptions.AsOf) is { } asOf ? CubeNames.Members.Instant(asOf) : null,
        MinimumCoverage = result.GetValue(QueryOptions.MinimumCoverage),
        Rows = [.. List(result, QueryOptions.Rows).Select(axis => Code(CubeCodes.Axis, "--rows", axis))],
        Columns = [.. List(result, QueryOptions.Columns).Select(axis => Code(CubeCodes.Axis, "--columns", axis))],
    };

    private static JurisdictionSelection Jurisdictions(ParseResult result)
    {
        var codes = List(result, QueryOptions.Jurisdiction).Select(CubeNames.Jurisdiction).ToList();
        var level = result.GetValue(QueryOptions.Level);
        var peers = result.GetValue(QueryOptions.PeersOf);
        if ((level is null ? 0 : 1) + (peers is null ? 0 : 1) + (codes.Count > 0 ? 1 : 0) > 1)
            throw new UsageException("--jurisdiction、--level、--peers-of 只能用一种。", "Use one of --jurisdiction, --level and --peers-of.");
        if (level is null && result.GetValue(QueryOptions.Within) is not null) throw new UsageException("--within 要与 --level 连用。", "--within goes with --level.");
        if (codes.Count == 0 && result.GetValue(QueryOptions.Group) is not null)
            throw new UsageException("--group 要与 --jurisdiction 连用。", "--group goes with --jurisdiction.");
        if (level is not null)
            return new JurisdictionSelection.LevelWithin(Code(CodeLists.Level, "--level", level), CubeNames.Jurisdiction(result.GetValue(QueryOptions.Within) ?? "530000"));
        if (peers is not null) return new JurisdictionSelection.PeersOf(CubeNames.Jurisdiction(peers));
        return result.GetValue(QueryOptions.Group) is { } group
            ? new JurisdictionSelection.Group(group, codes)
            : new JurisdictionSelection.Listed(codes.Count > 0 ? codes : ["530000"]);
    }

    private static IEnumerable<string> List(ParseResult result, Option<string[]> option) =>
        (result.GetValue(option) ?? []).SelectMany(text => text.Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static Period ParsePeriod(string text) => Period.TryParse(text, out var period)
        ? period
        : throw new UsageException($"--year “{text}”看不懂：{Period.WrittenZh}", $"--year '{text}' is not understood: {Period.WrittenEn}");

    private static CubeFilter ParseFilter(string text)
    {
        var at = text.IndexOfAny(['<', '>', '=', '!']);
        var sign = at < 0 ? "" : at + 1 < text.Length && text[at + 1] == '=' ? text.Substring(at, 2) : text.Substring(at, 1);
        var operand = at < 0 ? "" : text[(at + sign.Length)..].Trim();
        if (at <= 0 || operand.Length == 0 || !Comparisons.Codes.TryParse(sign, out var comparison))
            throw new UsageException($"--where “{text}”看不懂，写作 \"value>=10\" 或 \"status=normal\"。", $"--where '{text}' is not understood; write \"value>=10\" or \"status=normal\".");
        return double.TryParse(operand, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? new CubeFilter(text[..at].Trim(), comparison, value)
            : new CubeFilter(text[..at].Trim(), comparison, 0, operand);
    }

    private static CubeSort ParseSort(string text)
    {
        var parts = text.Split(':');
        if (parts.Length > 2 || (parts.Length == 2 && parts[1] is not ("asc" or "desc")))
            throw new UsageException($"--sort “{text}”看不懂，写作 value 或 value:desc。", $"--sort '{text}' is not understood; write value or value:desc.");
        return new CubeSort(parts[0], parts.Length == 2 && parts[1] == "desc");
    }

    private static T Code<T>(CodeList<T> codes, string option, string text) where T : struct, Enum => codes.TryParse(text.ToLowerInvariant(), out var member)
        ? member
        : throw new UsageException($"{option} 没有“{text}”，可用：{string.Join("、", codes.Codes)}。", $"{option} has no '{text}'; it has {string.Join(", ", codes.Codes)}.");
}
