using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.GapAnalysis.Register;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Register;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Gaps;

/// <summary><c>reform gap --register</c>: every computable gap of the warehouse, by task area and severity.</summary>
internal static class RegisterGaps
{
    private const string All = "all";

    public static int Run(GapRequest request, string? years, string? path)
    {
        if (years is not (null or All))
            throw new UsageException("--register 的 --years 只能是 all；一个年份用 --year。", "With --register, --years can only be all; for one year use --year.");
        if (years is not null && request.Question.Year is not null)
            throw new UsageException("--years 与 --year 只能用一种。", "Use either --years or --year.");
        var question = new RegisterQuestion(request.Question.JurisdictionCodes, request.Question.IndicatorCodes, request.Question.Year, years is All);
        return path is null ? Show(request, question) : WriteFile(request, question, path);
    }

    private static int Show(GapRequest request, RegisterQuestion question)
    {
        var warehouse = request.Read();
        var rows = new GapRegister(warehouse.Figures, warehouse.Indicators, warehouse.ParentOf).Entries(question);
        return request.Write(RegisterColumns.For, rows, "没有可计算的差距。", "There is no computable gap.");
    }

    private static int WriteFile(GapRequest request, RegisterQuestion question, string path)
    {
        if (!StarRegister.CanWrite(path))
            throw new UsageException($"--out 的扩展名“{Path.GetExtension(path)}”不支持，登记册可用 .csv、.parquet。", $"--out has the extension '{Path.GetExtension(path)}'; a register is written as .csv or .parquet.");
        using var star = new StarReader(DataLake.Open(request.Lake), request.AsOf);
        var rows = new StarRegister(star, question, request.Culture == Culture.En).CopyTo(path);
        Console.Error.WriteLine(request.Culture.Pick($"已写入 {path}：{rows} 条差距。", $"Wrote {path}: {rows} gaps."));
        return ExitCodes.Done;
    }
}
