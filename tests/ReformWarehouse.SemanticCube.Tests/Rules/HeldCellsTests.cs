using FsCheck;
using FsCheck.Fluent;
using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Lake;
using ReformWarehouse.Storage.Cube;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Rules;

/// <summary>
/// What a session holds changes how long an answer takes, never the answer. Every other test of this project asks both ways too (<see cref="TrapLake.Ask"/>);
/// here one session answers many questions, so that plans made for one question's values meet another's.
/// </summary>
public class HeldCellsTests
{
    private static readonly string[] Divisions = ["000000", TrapLake.Province, TrapLake.West, TrapLake.East, TrapLake.W1, TrapLake.W2, TrapLake.W3, TrapLake.E1, TrapLake.E2];

    [Fact]
    public void A_plan_made_for_one_questions_values_answers_for_all_others()
    {
        using var lake = Filled();
        Prop.ForAll(Question().ListOf(20).ToArbitrary(), questions =>
        {
            var plain = lake.Session(CubeHoldings.None);
            var computed = questions.Select(plain.Answer).ToList();
            var session = lake.Session(CubeHoldings.Always);
            foreach (var (question, expected) in questions.Zip(computed)) HeldAnswers.AssertEqual(expected, session.Answer(question));
            foreach (var (question, expected) in questions.Zip(computed).Reverse()) HeldAnswers.AssertEqual(expected, session.Answer(question));
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2));
    }

    [Fact]
    public void Years_far_from_those_held_so_far_are_held_when_they_are_asked()
    {
        using var lake = Filled();
        var plain = lake.Session(CubeHoldings.None);
        var computed = new[] { 2023, 1950, 2099, 2024 }.Select(year => plain.Answer(TrapLake.Question("SKILLED", [TrapLake.West], year))).ToList();
        var session = lake.Session(CubeHoldings.Always);

        foreach (var (year, expected) in new[] { 2023, 1950, 2099, 2024 }.Zip(computed))
            HeldAnswers.AssertEqual(expected, session.Answer(TrapLake.Question("SKILLED", [TrapLake.West], year)));
        Assert.Equal(CellStatus.Missing, computed[1].Rows[0].Status);
    }

    [Fact]
    public void A_later_executor_on_the_connection_takes_an_earlier_ones_place()
    {
        using var lake = Filled();
        var earlier = lake.Session(CubeHoldings.Always);
        var later = lake.Session(CubeHoldings.Always);

        Assert.Single(later.Answer(TrapLake.Question("SKILLED", [TrapLake.West], 2024)).Rows);
        Assert.Throws<InvalidOperationException>(() => earlier.Answer(TrapLake.Question("SKILLED", [TrapLake.West], 2024)));
    }

    private static TrapLake Filled()
    {
        var lake = new TrapLake();
        foreach (var year in new[] { 2019, 2022, 2023, 2024 })
            foreach (var (code, index) in Divisions.Skip(3).Select((code, index) => (code, index)).Where(pair => (pair.index + year) % 5 != 0))
            {
                lake.Says(code, "SKILLED", year, (100 * index) + year);
                lake.Says(code, "WORKERS", year, 5000 + (100 * index));
                lake.Says(code, "SHARE", year, 10 + index, bound: index == 2 ? ">" : "=");
                lake.Says(code, "JOBS", year, index == 3 ? 0 : 7 * index);
            }

        lake.Aims(TrapLake.West, "SKILLED", 2025, 9000);
        return lake;
    }

    private static Gen<CubeQuery> Question() =>
        from indicators in Gen.SubListOf("SKILLED", "WORKERS", "SHARE", "JOBS")
        from divisions in Gen.SubListOf(Divisions)
        from years in Gen.SubListOf(2018, 2019, 2021, 2022, 2023, 2024, 2030)
        from level in Gen.Elements(JurisdictionLevel.County, JurisdictionLevel.Prefecture)
        from listed in Gen.Elements(true, false)
        from rollUp in Gen.Elements(RollUp.Reported, RollUp.RolledUp, RollUp.Reconciled)
        from measures in Gen.SubListOf(CubeMeasure.ShareOfParent, CubeMeasure.Rank, CubeMeasure.Distance, CubeMeasure.Target, CubeMeasure.Index, CubeMeasure.Growth)
        from totals in Gen.Elements(true, false)
        from limit in Gen.Elements<int?>(null, 1, 3)
        select new CubeQuery
        {
            Indicators = [.. indicators.DefaultIfEmpty("SKILLED")],
            Jurisdictions = listed ? new JurisdictionSelection.Listed([.. divisions.DefaultIfEmpty(TrapLake.West)]) : new JurisdictionSelection.LevelWithin(level, TrapLake.Province),
            Periods = [.. years.DefaultIfEmpty(2024).Select(Period.Year)],
            RollUp = rollUp,
            Measures = [.. measures],
            Totals = totals,
            Limit = limit,
        };
}
