using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Warehouse;
using Xunit;

namespace ReformWarehouse.Storage.Tests.Warehouse;

/// <summary>Every check stays silent over a healthy star and speaks when what it guards against is planted.</summary>
public class StarChecksTests(LittleStar little) : IClassFixture<LittleStar>
{
    private const string Folder = "duckdb/checks/";

    /// <summary>Check, table to damage, and the damage.</summary>
    private static readonly (string Check, string Table, string Sql)[] Damages =
    [
        ("dim_indicator_key", "dim_indicator", "insert into dim_indicator select * replace (indicator_key + 10000 as indicator_key) from dim_indicator where indicator_code = 'SKL_TOTAL'"),
        ("dim_indicator_key", "dim_indicator", "insert into dim_indicator select * from dim_indicator where indicator_code = 'SKL_TOTAL'"),
        ("dim_indicator_key", "dim_indicator", "insert into dim_indicator select * replace ('OTHER' as indicator_code, known_at + interval 1 day as known_at) from dim_indicator where indicator_code = 'SKL_TOTAL'"),
        ("dim_indicator_parts", "dim_indicator", "delete from dim_indicator where indicator_code in (select denominator_code from dim_indicator)"),
        ("dim_jurisdiction_key", "dim_jurisdiction", "insert into dim_jurisdiction select * from dim_jurisdiction where jurisdiction_code = '530000'"),
        ("dim_jurisdiction_key", "dim_jurisdiction", "insert into dim_jurisdiction select * replace ('539999' as jurisdiction_code, known_at + interval 1 day as known_at) from dim_jurisdiction where jurisdiction_code = '530000'"),
        ("dim_jurisdiction_parent", "dim_jurisdiction", "delete from dim_jurisdiction where jurisdiction_code = '530100'"),
        ("dim_jurisdiction_validity", "dim_jurisdiction", "update dim_jurisdiction set valid_to = valid_from where jurisdiction_code = '530000'"),
        ("dim_jurisdiction_validity", "dim_jurisdiction", "insert into dim_jurisdiction select * replace (jurisdiction_key + 50 as jurisdiction_key, valid_from + interval 1 year as valid_from) from dim_jurisdiction where jurisdiction_code = '530000'"),
        ("dim_report_key", "dim_report", "insert into dim_report select * from dim_report"),
        ("dim_year_key", "dim_year", "insert into dim_year select * from dim_year where year = 2021"),
        ("dim_year_key", "dim_year", "insert into dim_year select * replace ('OTHER' as plan_code) from dim_year where year = 2021"),
        ("etl_run_key", "etl_run", "insert into etl_run select * from etl_run"),
        .. FactDamages("fact_observation"), .. FactDamages("fact_target"), .. FactDamages("fact_comparison"),
        ("fact_observation_restated", "fact_observation", "insert into fact_observation select * replace (row_number + 100 as row_number) from fact_observation"),
        ("fact_target_restated", "fact_target", "insert into fact_target select * replace (row_number + 100 as row_number) from fact_target"),
        ("keyed_statement", "dim_indicator", "update stg_statement set indicator_code = 'NO_SUCH'"),
        ("keyed_statement", "dim_jurisdiction", "update stg_statement set jurisdiction_code = '999999'"),
        ("keyed_statement", "dim_indicator", "insert into dim_indicator select * replace (indicator_key + 10000 as indicator_key) from dim_indicator where indicator_code = 'SKL_TOTAL'"),
    ];

    public static TheoryData<string> Checks => [.. SqlScripts.Under("duckdb/checks").Select(path => path[Folder.Length..^".sql".Length])];

    public static TheoryData<string, string, string> PlantedDamages
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (check, table, sql) in Damages) data.Add(check, table, sql);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_check_is_silent_over_a_healthy_star(string check)
    {
        Assert.Equal((1, 1, 1), (little.Outcome.Observations, little.Outcome.Targets, little.Outcome.Comparisons));
        using var star = little.Open();
        Assert.Equal(0, RowsOf(star.Session.Engine, check));
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_check_has_a_planted_damage(string check) => Assert.Contains(Damages, damage => damage.Check == check);

    [Theory]
    [MemberData(nameof(PlantedDamages))]
    public void A_check_finds_the_damage_it_guards_against(string check, string table, string damage)
    {
        using var star = little.Open(table);
        Assert.Equal(0, RowsOf(star.Session.Engine, check));
        star.Session.Engine.Execute(damage);
        StarViews.Create(star.Session.Engine, asOf: null);
        LittleStar.Key(star);
        Assert.True(RowsOf(star.Session.Engine, check) > 0, $"{check} found nothing after: {damage}");
    }

    [Fact]
    public void A_healthy_star_fails_no_check()
    {
        using var star = little.Open();
        Assert.Empty(star.FailedChecks());
    }

    [Fact]
    public void A_damaged_star_fails_its_check_by_name()
    {
        using var star = little.Open("dim_report");
        star.Session.Engine.Execute("insert into dim_report select * from dim_report");
        Assert.Equal([(Folder + "dim_report_key.sql", 1L)], star.FailedChecks().Where(failed => failed.Check.Contains("dim_", StringComparison.Ordinal)));
    }

    private static IEnumerable<(string Check, string Table, string Sql)> FactDamages(string fact) =>
    [
        ($"{fact}_grain", fact, $"insert into {fact} select * from {fact}"),
        ($"{fact}_keys", fact, $"update {fact} set report_key = -1"),
        ($"{fact}_keys", fact, $"update {fact} set indicator_key = -1"),
        ($"{fact}_keys", fact, $"update {fact} set jurisdiction_key = -1"),
        ($"{fact}_keys", fact, $"update {fact} set load_id = 'none'"),
        ($"{fact}_keys", fact, $"update {fact} set known_at = known_at + interval 1 day"),
    ];

    private static int RowsOf(DuckDbEngine engine, string check) => engine.Query(SqlScripts.Read($"{Folder}{check}.sql"), _ => 0).Count;
}
