using System.Text;
using ReformWarehouse.Ingestion.Validation;
using ReformWarehouse.StarSchema.Loading;
using Xunit;

namespace ReformWarehouse.Ingestion.Tests.Validation;

/// <summary>Every rule on a single row fires on its fault, and stays silent on the figure beside it that is merely unusual.</summary>
public class StatementRulesTests
{
    /// <summary>Rule, its severity, the cells of the faulty row, the cells of the row that is right; cells not named are those of <see cref="Usual"/>.</summary>
    private static readonly (string Rule, string Severity, string Faulty, string Right)[] Cases =
    [
        ("mandatory", "error", "unit=", "unit=人"),
        ("mandatory", "error", "period_end=", "period_end=2025"),
        ("code_list", "error", "temporal=year_end", "temporal=level_at_year"),
        ("code_list", "error", "kind=实际", "kind=actual"),
        ("number", "error", "value=66.75.0", "value=66.75"),
        ("number", "error", "value=约67", "value=67;bound=~"),
        ("number", "error", "value=9999999999999999", "value=999999;unit=人"),
        ("number", "error", "source_start=第三页", "source_start=1298"),
        ("share_sign", "error", "indicator_code=SKL_EMP_SHARE;value=28.18‰;unit=%", "indicator_code=SKL_EMP_SHARE;value=28.18％;unit=%"),
        ("status_mark", "error", "value=…;obs_status=O", "value=…;obs_status=N"),
        ("year", "error", "period_end=25", "period_end=2025"),
        ("year", "error", "temporal=annual_flow;period_start=2025年", "temporal=annual_flow;period_start=2025"),
        ("unknown_indicator", "error", "indicator_code=SKL_TOTL", "indicator_code=SKL_TOTAL"),
        ("unknown_jurisdiction", "error", "jurisdiction_code=530199", "jurisdiction_code=530102"),
        // 晋宁 was a county until 2016 and has been a district since: each code is right in its own years only.
        ("unknown_jurisdiction", "error", "jurisdiction_code=530122;period_end=2025", "jurisdiction_code=530122;period_end=2015"),
        ("unknown_unit", "error", "unit=万个人", "unit=万人"),
        ("value_missing", "error", "value=", "value=;obs_status=O"),
        ("value_missing", "error", "value=;value_role=relative_to_baseline;kind=target", "value=;value_role=relative_to_baseline;kind=target;relative_to=previous_year"),
        ("range_ends", "error", "bound=range;value=60;upper=50", "bound=range;value=50;upper=60"),
        ("range_ends", "error", "bound=range;value=60", "bound=range;value=60;upper=60"),
        ("range_ends", "error", "upper=70", "bound=range;upper=70"),
        ("unit_of_indicator", "error", "unit=万元", "unit=万人"),
        ("unit_of_indicator", "warning", "indicator_code=LM_NAT;unit=人次;value=12", "indicator_code=LM_NAT;unit=人;value=12"),
        ("valid_range", "error", "indicator_code=SKL_EMP_SHARE;value=128.18;unit=%", "indicator_code=SKL_EMP_SHARE;value=100;unit=%"),
        ("valid_range", "error", "value=-3;unit=人", "value=0;unit=人"),
        ("period_order", "error", "temporal=cumulative_over_period;period_start=2026;period_end=2025", "temporal=cumulative_over_period;period_start=2025;period_end=2025"),
        ("period_order", "error", "period_start=2021", "period_start=2021;temporal=cumulative_over_period"),
        ("numerator_within_denominator", "error", "indicator_code=SKL_EMP_SHARE;value=28.18;unit=%;numerator=155;denominator=550;numerator=551", "indicator_code=SKL_EMP_SHARE;value=28.18;unit=%;numerator=155;denominator=550"),
        ("numerator_within_denominator", "error", "indicator_code=SKL_EMP_SHARE;value=0;unit=%;numerator=0;denominator=0", "indicator_code=SKL_EMP_SHARE;value=0;unit=%;numerator=0;denominator=550"),
        ("difference", "error", "indicator_code=SKL_EMP_SHARE;kind=comparison;value_role=difference;value=10.6;unit=百分点;direction=lower", "indicator_code=SKL_EMP_SHARE;kind=comparison;value_role=difference;value=10.6;unit=百分点;direction=lower;against_code=000000"),
        ("difference", "error", "indicator_code=SKL_EMP_SHARE;kind=comparison;value_role=difference;value=-10.6;unit=百分点;direction=lower;against_code=000000", "indicator_code=SKL_EMP_SHARE;kind=comparison;value_role=difference;value=0;unit=百分点;direction=equal;against_code=000000"),
    ];

    public static TheoryData<string, string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string, string>();
            foreach (var (rule, severity, faulty, right) in Cases) rows.Add(rule, severity, faulty, right);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_rule_fires_on_its_fault_and_names_place_and_remedy_in_both_languages(string rule, string severity, string faulty, string right)
    {
        var load = Load(faulty);
        var found = Assert.Single(load.Rejections, finding => finding.Rule == rule);
        Assert.Equal(severity, found.Severity);
        Assert.Equal("line 9", found.Place);
        Assert.Equal(severity == "error" ? 0 : 1, load.Statements.Count);
        Assert.Contains(found.MessageZh, letter => letter is >= '一' and <= '龥');
        Assert.Contains(found.MessageEn.Split(' '), word => word.All(char.IsAsciiLetter) && word.Length > 2);

        var beside = Load(right);
        Assert.Single(beside.Statements);
        Assert.DoesNotContain(beside.Rejections, finding => finding.Rule == rule);
    }

    [Fact]
    public void The_same_statement_twice_is_rejected_and_another_value_for_it_is_kept()
    {
        var twice = Load("value=66.75", "value=66.75");
        Assert.Equal("duplicate", Assert.Single(twice.Rejections).Rule);
        Assert.Single(twice.Statements);
        Assert.Equal(2, Load("value=66.75", "value=66.80").Statements.Count);
    }

    [Fact]
    public void A_rejected_row_takes_no_neighbour_with_it()
    {
        var load = Load("value=66.75", "value=无", "indicator_code=SKL_HIGH;value=20.3");
        Assert.Equal(["SKL_TOTAL", "SKL_HIGH"], load.Statements.Select(row => row.IndicatorCode));
        Assert.Equal(3, load.RowsRead);
        Assert.Contains("无", Assert.Single(load.Rejections).RowText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_with_several_faults_names_each_so_that_one_correction_suffices() =>
        Assert.Equal(["code_list", "number", "unknown_unit"], Load("value=六十;unit=个人;bound=大于").Rejections.Select(finding => finding.Rule).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_of_the_catalogue_has_its_case() =>
        Assert.Empty(RuleCatalogue.OnStatements.Select(rule => rule.Code).Except(Cases.Select(one => one.Rule)));

    private static Dictionary<string, string> Usual => new(StringComparer.Ordinal)
    {
        ["indicator_code"] = "SKL_TOTAL",
        ["jurisdiction_code"] = "530100",
        ["kind"] = "actual",
        ["value_role"] = "",
        ["value"] = "66.75",
        ["upper"] = "",
        ["unit"] = "万人",
        ["bound"] = "=",
        ["temporal"] = "level_at_year",
        ["period_start"] = "",
        ["period_end"] = "2025",
        ["relative_to"] = "",
        ["numerator"] = "",
        ["denominator"] = "",
        ["against_code"] = "",
        ["direction"] = "",
        ["obs_status"] = "",
        ["source_start"] = "",
    };

    private static ReportLoad Load(params string[] rows)
    {
        var csv = new StringBuilder(SampleReturn.Head).AppendJoin(',', Usual.Keys).Append('\n');
        foreach (var row in rows)
        {
            var cells = Usual;
            foreach (var cell in row.Split(';'))
            {
                var (column, text) = (cell[..cell.IndexOf('=', StringComparison.Ordinal)], cell[(cell.IndexOf('=', StringComparison.Ordinal) + 1)..]);
                Assert.Contains(column, cells.Keys);
                cells[column] = text;
            }

            csv.AppendJoin(',', cells.Values).Append('\n');
        }

        return SampleReturn.Validate(Encoding.UTF8.GetBytes(csv.ToString()));
    }
}
