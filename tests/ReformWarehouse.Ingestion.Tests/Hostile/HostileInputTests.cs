using System.Diagnostics;
using System.Text;
using ReformWarehouse.Ingestion.Forms.Template;
using ReformWarehouse.Ingestion.Validation;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;
using Xunit;

namespace ReformWarehouse.Ingestion.Tests.Hostile;

/// <summary>Thousands of damaged files of every format: each is read, or refused with a reason; none crashes or hangs.</summary>
public class HostileInputTests
{
    private const int Seed = 20_261_120;
    private const int FilesOfEachFormat = 1_100;
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("sdmx")]
    [InlineData("xlsx")]
    [InlineData("form")]
    public void A_damaged_file_is_read_or_refused_with_a_reason(string format)
    {
        var original = Original(format);
        Assert.NotEmpty(SampleReturn.Validate(original).Statements);
        var validator = new ReturnValidator();
        var (read, refused) = (0, 0);
        for (var number = 0; number < FilesOfEachFormat; number++)
        {
            var random = new Random(HashCode(format) + Seed + number);
            var bytes = format is "xlsx" or "form" && number % 4 != 0 ? Mutation.OfPart(original, random) : Mutation.Of(original, random);
            var watch = Stopwatch.StartNew();
            try
            {
                var load = validator.Validate(SampleReturn.Read(bytes));
                Assert.All(load.Statements, row => Assert.True(row.Value is null || double.IsFinite(row.Value.Value)));
                Assert.All(load.Rejections, finding => Assert.True(finding.Place.Length > 0 && finding.Rule.Length > 0 && finding.MessageZh.Length > 0 && finding.MessageEn.Length > 0));
                Assert.True(load.Statements.Count <= load.RowsRead);
                read++;
            }
            catch (InputException reason) when (reason.Rule.Length > 0 && reason.MessageZh.Length > 0)
            {
                refused++;
            }
            catch (Exception error)
            {
                Assert.Fail($"{format} file {number}, seed {Seed}: {error}");
            }

            Assert.True(watch.Elapsed < LongestRead, $"{format} file {number}, seed {Seed}: {watch.Elapsed}");
        }

        Assert.True(read > 0 && refused > 0, $"{format}: {read} read, {refused} refused: the damage is too mild or too harsh to test anything");
    }

    [Fact]
    public void A_header_of_a_hundred_thousand_columns_is_refused() =>
        Assert.Equal("header", Assert.Throws<InputException>(() => SampleReturn.Read(Encoding.UTF8.GetBytes(SampleReturn.Head + string.Join(',', Enumerable.Range(0, 100_000)) + "\n"))).Rule);

    [Fact]
    public void A_cell_of_many_megabytes_is_refused_with_its_line()
    {
        var reason = Assert.Throws<InputException>(() => SampleReturn.Load("SKL_TOTAL,530100,actual,\"" + new string('9', 20 << 20) + "\",人,=,level_at_year,,2025,,,"));
        Assert.Equal("cell_size", reason.Rule);
        Assert.Contains("line 9", reason.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_cell_rejects_its_row_alone_and_is_not_kept_whole()
    {
        var load = SampleReturn.Load("SKL_TOTAL,530100,actual," + new string('9', 500_000) + ",人,=,level_at_year,,2025,,,", "SKL_HIGH,530100,actual,20.3,万人,=,level_at_year,,2025,,,");
        Assert.Single(load.Statements);
        Assert.All(load.Rejections, finding => Assert.True((finding.OffendingText?.Length ?? 0) + (finding.RowText?.Length ?? 0) + finding.MessageZh.Length < 100_000));
    }

    [Fact]
    public void A_file_of_unknown_codes_is_rejected_in_seconds_and_its_first_ones_get_suggestions()
    {
        var watch = Stopwatch.StartNew();
        var load = SampleReturn.Load([.. Enumerable.Range(0, 20_000).Select(number => $"SKL_TOTL_{number},9{number:00000},actual,66.75,万人,=,level_at_year,,2025,,,")]);
        Assert.Empty(load.Statements);
        Assert.Contains("SKL_TOTAL", load.Rejections[0].MessageEn, StringComparison.Ordinal);
        Assert.Equal(40_000, load.Rejections.Count);
        Assert.True(watch.Elapsed < LongestRead, $"{watch.Elapsed}");
    }

    private static int HashCode(string text) => text.Sum(character => character) * 1_000_003;

    private static byte[] Original(string format) => format switch
    {
        "csv" => SampleReturn.Csv(
            "SKL_TOTAL,530100,actual,66.75,万人,=,level_at_year,,2025,,,", "SKL_HIGH_SHARE,530100,actual,30.4%,%,=,level_at_year,,2025,203000,667500,", "SKL_HIGH,530100,actual,…,人,=,level_at_year,,2025,,,"),
        "json" => Encoding.UTF8.GetBytes("""
            {"format":"reform-return/1","report_code":"R1","title":"报表","issuer":"总工会","jurisdiction_code":"530100","report_kind":"return","issued_on":"2026-01-15",
             "rows":[{"indicator_code":"SKL_TOTAL","jurisdiction_code":"530100","kind":"actual","value":66.75,"unit":"万人","bound":"=","temporal":"level_at_year","period_end":2025}]}
            """),
        "sdmx" => Encoding.UTF8.GetBytes("STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS,CONF_STATUS,REPORT_CODE,REPORT_TITLE,ISSUER,REPORTING_AREA,ISSUED_YEAR\n"
            + "dataflow,YN:DF_REFORM(1.0),I,SKL_TOTAL,530100,2025,66.75,人,4,A,F,R1,报表,总工会,530100,2026\n"),
        "xlsx" => new SampleWorkbook()
            .Text("A1", "昆明市产业工人队伍建设改革统计表").Merge("A1:D1").Text("A2", "填报单位：昆明市总工会").Text("C2", "报告期：2025年")
            .Text("A4", "指标名称").Merge("A4:A5").Text("B4", "计量单位").Merge("B4:B5").Text("C4", "年末数").Merge("C4:D4").Text("C5", "2024年").Text("D5", "2025年")
            .Text("A6", "技能人才总量").Text("B6", "万人").Number("C6", "61.2").Formula("D6", "C6*1.1", "67.32").Text("A7", "#高技能人才总量").Text("B7", "万人").Number("C7", "18.1").Text("D7", "…").ToBytes(),
        "form" => Form(),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown format."),
    };

    private static byte[] Form()
    {
        using var stream = new MemoryStream();
        new FormTemplate(ReferenceData.Jurisdictions.Latest("530100")!, 2025, [.. ReferenceData.Indicators.Definitions.Take(8)], new Dictionary<string, BoundedValue>()).Write(stream);
        return stream.ToArray();
    }
}
