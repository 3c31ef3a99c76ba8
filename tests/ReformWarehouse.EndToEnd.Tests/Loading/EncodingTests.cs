using System.Text;
using Xunit;

namespace ReformWarehouse.EndToEnd.Tests.Loading;

public class EncodingTests
{
    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-8-with-mark")]
    [InlineData("utf-8-crlf")]
    public void A_return_in_another_encoding_loads_the_same_rows(string encoding)
    {
        using var folder = new TemporaryFolder();
        var text = new SmallReturn
        {
            Title = "㐀𠀀以及其他罕用字",
            Columns = SmallReturn.Header + ",subject,note",
            Rows = [SmallReturn.Row() + ",云南省总工会,试注", SmallReturn.Row(year: "2020") + ",𬭚业公司,"],
        }.ToString();
        File.WriteAllText(folder["twin.csv"], text, new UTF8Encoding(false));
        File.WriteAllBytes(folder["other.csv"], encoding switch
        {
            "gb18030" => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text),
            "utf-8-with-mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            "utf-8-crlf" => Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)),
            _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, null),
        });

        ReformProcess.Run("load", folder["twin.csv"], "--lake", folder["lake-1"]).MustExitWith(0);
        ReformProcess.Run("load", folder["other.csv"], "--lake", folder["lake-2"]).MustExitWith(0);

        var rows = Facts(folder["lake-1"]);
        Assert.Equal(2, rows.Count);
        Assert.Equal(rows, Facts(folder["lake-2"]));
    }

    /// <summary>The facts with the report's texts, without keys and instants, which come from the bytes and the clock.</summary>
    private static IReadOnlyList<string> Facts(string lake) =>
    [
        .. LakeContent.Query(lake, """
            select report.title, report.issuer, report.report_code, fact.* exclude (report_key, load_id, known_at)
            from fact_observation as fact
            join dim_report as report using (report_key)
            order by fact.row_number
            """).Select(row => string.Join('|', row)),
    ];
}
