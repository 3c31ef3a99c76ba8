using System.Text;
using Xunit;

namespace ReformWarehouse.Ingestion.Tests.Readers;

public class JsonReturnReaderTests
{
    private const string Head = """
        "format": "reform-return/1", "report_code": "530100-2025-return", "title": "昆明市报表", "issuer": "昆明市总工会",
        "jurisdiction_code": "530100", "report_kind": "return", "issued_on": "2026-01-15",
        """;

    [Fact]
    public void Numbers_keep_their_digits_and_rows_their_pointer()
    {
        var load = Validate("""{"indicator_code":"SKL_EMP_SHARE","jurisdiction_code":"530100","kind":"actual","value":28.180,"unit":"%","bound":"=","temporal":"level_at_year","period_end":2025,"numerator":null}""");
        var statement = Assert.Single(load.Statements);
        Assert.Equal((28.18, "/rows/0"), (statement.Value, statement.SourcePlace));
    }

    [Fact]
    public void A_member_that_stands_twice_rejects_its_row_alone()
    {
        var load = Validate(
            """{"indicator_code":"A","indicator_code":"B"}""",
            """{"indicator_code":"SKL_TOTAL","jurisdiction_code":"530100","kind":"actual","value":"1","unit":"万人","bound":"=","temporal":"level_at_year","period_end":"2025"}""");
        Assert.Equal("/rows/0", Assert.Single(load.Rejections).Place);
        Assert.Equal(10_000, Assert.Single(load.Statements).Value);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"format":"reform-return/1","rows":{}}""")]
    [InlineData("""{"unknown":1,"rows":[]}""")]
    [InlineData("""{"title":"\ud800","rows":[]}""")]
    public void What_is_no_return_is_refused_with_a_reason(string json) =>
        Assert.Contains(Assert.Throws<InputException>(() => SampleReturn.Read(Encoding.UTF8.GetBytes(json), "return.json")).Rule, (string[])["json", "metadata"]);

    private static StarSchema.Loading.ReportLoad Validate(params string[] rows) =>
        SampleReturn.Validate(Encoding.UTF8.GetBytes($"{{{Head} \"rows\": [{string.Join(',', rows)}]}}"), "return.json");
}
