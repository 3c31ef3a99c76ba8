using System.Text;
using ReformWarehouse.Observations;
using Xunit;

namespace ReformWarehouse.Ingestion.Tests.Readers;

public class CsvReturnReaderTests
{
    [Fact]
    public void Full_width_digits_separators_and_units_become_base_units()
    {
        var load = SampleReturn.Load("SKL_TOTAL,530100,actual,\"１，２３４.５\",万人,=,level_at_year,,2025,,,");
        var statement = Assert.Single(load.Statements);
        Assert.Equal(12_345_000, statement.Value);
        Assert.Equal("人", statement.UnitBase);
        Assert.Empty(load.Rejections);
    }

    [Theory]
    [InlineData("-", ObservationStatus.NotApplicable)]
    [InlineData("—", ObservationStatus.NotApplicable)]
    [InlineData("…", ObservationStatus.NotSignificant)]
    [InlineData("缺报", ObservationStatus.Missing)]
    [InlineData("×", ObservationStatus.Suppressed)]
    public void A_mark_for_no_number_keeps_its_meaning(string mark, ObservationStatus status)
    {
        var statement = Assert.Single(SampleReturn.Load($"SKL_TOTAL,530100,actual,{mark},人,=,level_at_year,,2025,,,").Statements);
        Assert.Null(statement.Value);
        Assert.Equal(status, statement.Status);
        Assert.Equal(mark, statement.ValueText);
    }

    [Fact]
    public void Zero_is_a_number_and_blank_without_a_reason_is_rejected()
    {
        var load = SampleReturn.Load("SKL_TOTAL,530100,actual,0,人,=,level_at_year,,2025,,,", "SKL_HIGH,530100,actual,,人,=,level_at_year,,2025,,,");
        Assert.Equal(0, Assert.Single(load.Statements).Value);
        var rejected = Assert.Single(load.Rejections);
        Assert.Equal(("value_missing", "line 10"), (rejected.Rule, rejected.Place));
    }

    [Fact]
    public void A_mark_that_contradicts_the_status_is_rejected() =>
        Assert.Equal("status_mark", Assert.Single(SampleReturn.Load("SKL_TOTAL,530100,actual,-,人,=,level_at_year,,2025,,,O").Rejections).Rule);

    [Fact]
    public void A_full_width_percent_sign_repeats_the_unit_and_a_permille_sign_contradicts_it()
    {
        var load = SampleReturn.Load("SKL_EMP_SHARE,530100,actual,28.18％,%,=,level_at_year,,2025,,,", "SKL_HIGH_SHARE,530100,actual,28.18‰,%,=,level_at_year,,2025,,,");
        Assert.Equal(28.18, Assert.Single(load.Statements).Value);
        Assert.Equal("share_sign", Assert.Single(load.Rejections).Rule);
    }

    [Fact]
    public void Gb18030_is_read_and_said_and_a_byte_order_mark_is_not_content()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = Encoding.UTF8.GetString(SampleReturn.Csv("SKL_TOTAL,530100,actual,428,万人,=,level_at_year,,2025,,,"));
        var chinese = SampleReturn.Validate(Encoding.GetEncoding("GB18030").GetBytes(text));
        Assert.Equal("昆明市总工会", chinese.Report.Issuer);
        Assert.Equal("info", Assert.Single(chinese.Rejections, finding => finding.Rule == "encoding").Severity);
        var marked = SampleReturn.Validate([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
        Assert.Empty(marked.Rejections);
        Assert.Single(marked.Statements);
    }

    [Fact]
    public void A_quoted_line_break_keeps_the_line_of_the_row()
    {
        var bytes = Encoding.UTF8.GetBytes(SampleReturn.Head + "indicator_code,jurisdiction_code,kind,value,unit,bound,temporal,period_end,note\n"
            + "SKL_TOTAL,530100,actual,1,人,=,level_at_year,2025,\"一\n二\"\nSKL_HIGH,530100,actual,x9,人,=,level_at_year,2025,\n");
        var load = SampleReturn.Validate(bytes);
        Assert.Equal("一\n二", Assert.Single(load.Statements).Note);
        Assert.Equal("line 11", Assert.Single(load.Rejections).Place);
    }

    [Fact]
    public void Neither_utf8_nor_gb18030_is_refused_as_a_whole()
    {
        var error = Assert.Throws<InputException>(() => SampleReturn.Read([0xFF, 0xFE, 0x23, 0x00]));
        Assert.Equal("encoding", error.Rule);
    }
}
