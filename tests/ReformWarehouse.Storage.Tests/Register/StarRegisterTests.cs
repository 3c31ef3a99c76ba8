using System.Data.Common;
using System.Globalization;
using ReformWarehouse.GapAnalysis.Register;
using ReformWarehouse.Observations;
using ReformWarehouse.Storage.Register;
using ReformWarehouse.Storage.Warehouse;
using Xunit;

namespace ReformWarehouse.Storage.Tests.Register;

/// <summary>The set-based register is the row-wise one: the same rows, numbers to the last bit, grades and reasons.</summary>
public sealed class StarRegisterTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 5).Append(25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void It_holds_what_is_compared_one_by_one(int seed)
    {
        using var lake = new OddLake(seed);
        foreach (var question in new[] { RegisterQuestion.Everything, RegisterQuestion.Everything with { EveryYear = true }, RegisterQuestion.Everything with { Year = 2020 } })
            AssertEqual(seed, lake, question);
    }

    [Fact]
    public void Asked_for_some_places_and_indicators_or_as_of_a_date_it_answers_for_no_other()
    {
        using var lake = new OddLake(3);
        AssertEqual(3, lake, new(["530102", "530000"], ["SKL_TOTAL", "NPE_PTY_COV"], EveryYear: true));
        AssertEqual(3, lake, RegisterQuestion.Everything, lake.Between);
    }

    private static void AssertEqual(int seed, OddLake lake, RegisterQuestion question, DateTimeOffset? asOf = null)
    {
        using var star = new StarReader(lake.Lake, asOf);
        var parents = star.Parents();
        var expected = new GapRegister(new(star.Observations(), star.Targets(), star.Differences()), star.Indicators(), code => parents.GetValueOrDefault(code))
            .Entries(question).Select(Line).Order(StringComparer.Ordinal).ToList();
        var register = new StarRegister(star, question, english: true);
        var actual = star.Session.Engine.Query($"from {StarRegister.Relation}", Line).Order(StringComparer.Ordinal).ToList();
        Assert.True(expected.Count > 5, $"seed {seed}: only {expected.Count} gaps");
        var (missing, extra) = (expected.Except(actual).ToList(), actual.Except(expected).ToList());
        Assert.True(missing.Count + extra.Count == 0, $"seed {seed}, {question}: {missing.Count} missing, {extra.Count} extra of {expected.Count}\nmissing:\n{string.Join('\n', missing.Take(5))}\nextra:\n{string.Join('\n', extra.Take(5))}");
        Assert.Equal(expected, actual);
        Assert.Equal(expected.Count, register.Count());
    }

    private static string Line(RegisterEntry entry)
    {
        var (row, value, benchmark) = (entry.Row, entry.Row.Value, entry.Row.Benchmark);
        return Text(row.Indicator.Code, row.JurisdictionCode, row.Against, value?.Subject, value?.Year, value?.PeriodStart, value?.Value.Point, value?.Value.Upper, value?.UnitBase ?? row.Indicator.BaseUnit,
            Code(value?.Value), value?.Derivation, benchmark?.JurisdictionCode, benchmark?.Year, benchmark?.Value.Point, benchmark?.Value.Upper, Code(benchmark?.Value), benchmark?.Derivation,
            row.Gap?.Point, row.GapUnit, Code(row.Gap), row.PercentOfBenchmark?.Point, Code(row.PercentOfBenchmark), row.RelativeGapPercent?.Point, row.Reached, row.NeededPerYear,
            row.Grade.ToString(), entry.Severity, entry.Severity is null ? null : entry.IsBounded, string.Join("; ", row.Reasons.Select(reason => reason.Code)),
            string.Join("; ", row.Reasons.Select(reason => reason.TextEn)), value?.Sources[0].ReportCode, benchmark?.Sources[0].ReportCode);
    }

    private static string Line(DbDataReader row) => Text([.. new[]
    {
        "indicator_code", "jurisdiction_code", "against", "subject", "year", "period_start", "value", "value_upper", "unit", "value_bound", "value_derivation", "benchmark_code", "benchmark_year",
        "benchmark", "benchmark_upper", "benchmark_bound", "benchmark_derivation", "gap", "gap_unit", "gap_bound", "percent_of_benchmark", "percent_of_benchmark_bound",
        "relative_gap_percent", "target_reached", "needed_per_year", "grade", "severity_percent", "severity_is_bounded", "reason_codes", "reasons", "value_report", "benchmark_report",
    }.Select(name => row.GetValue(row.GetOrdinal(name)) is var value && value is DBNull ? null : value)]);

    private static string Text(params object?[] values) => string.Join(" | ", values.Select(value => value switch
    {
        double number => (number == 0 ? 0 : number).ToString("R", CultureInfo.InvariantCulture),
        null => "–",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    }));

    private static string? Code(BoundedValue? value) => value is { } given ? CodeLists.Bound.CodeOf(given.Bound) : null;
}
