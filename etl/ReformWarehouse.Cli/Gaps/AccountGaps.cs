using ReformWarehouse.Cli.Output;
using ReformWarehouse.GapAnalysis.Accounts;
using ReformWarehouse.GapAnalysis.Comparisons;

namespace ReformWarehouse.Cli.Gaps;

/// <summary><c>reform gap --accounts</c>: from the gap published then to the gap of now, split into what changed it.</summary>
internal static class AccountGaps
{
    public static int Run(GapRequest request, DateTimeOffset? before, int? baseYear, IReadOnlyList<string> predecessors)
    {
        if (before is not { } then)
            throw new UsageException("--accounts 需要 --before：上一次公布的日期。", "--accounts needs --before: the day of the earlier publication.");
        if (request.Question.Year is not { } year)
            throw new UsageException("--accounts 需要 --year：本期年份。", "--accounts needs --year: the year of the gap of now.");
        if (request.Question.Against.Kind is BenchmarkKind.Best or BenchmarkKind.Median or BenchmarkKind.Peers or BenchmarkKind.Stated)
            throw new UsageException("--accounts 只对 nation、province、parent、target 或一个代码。", "--accounts works against nation, province, parent, target or a code.");
        if (predecessors.Count > 0 && request.Jurisdictions.Count > 1)
            throw new UsageException("--predecessor 只能用于一个地区。", "--predecessor is for a single jurisdiction.");
        if (request.AsOf is { } now && now < then)
            throw new UsageException("--before 晚于 --as-of。", "--before is later than --as-of.");
        var (earlier, later) = (request.Read(then), request.Read());
        var accounts = new ChangeAccounts(earlier.Figures, later.Figures, later.Indicators, later.ParentOf);
        var history = new BoundaryHistory(later.Events);
        var from = baseYear ?? year - 1;
        var rows = request.Jurisdictions.SelectMany(code => accounts.Of(new(request.Question.IndicatorCodes, code,
            predecessors.Count > 0 ? predecessors : history.PredecessorsOf(code, from, year), from, year, request.Question.Against))).ToList();
        return request.Write(AccountColumns.For, rows, "没有两次都公布了的差距。", "No gap was published both times.");
    }
}
