using System.Text;

namespace ReformWarehouse.EndToEnd.Tests;

/// <summary>A return of few rows, made for one test. Unchanged it is healthy: one row, the skilled workers of Yunnan in 2021.</summary>
internal sealed record SmallReturn
{
    public const string Header = "indicator_code,jurisdiction_code,kind,value,unit,bound,temporal,period_end";

    public const string GoodRow = "SKL_TOTAL,530000,actual,428,万人,=,level_at_year,2021";

    public string ReportCode { get; init; } = "试报〔2022〕1号";

    public string Title { get; init; } = "端到端测试用表";

    /// <summary>The lines of the head without their <c># </c>; null for the usual ones.</summary>
    public IReadOnlyList<string>? Head { get; init; }

    public string Columns { get; init; } = Header;

    public IReadOnlyList<string> Rows { get; init; } = [GoodRow];

    public static string Row(string indicator = "SKL_TOTAL", string jurisdiction = "530000", string value = "428", string unit = "万人", string year = "2021") =>
        $"{indicator},{jurisdiction},actual,{value},{unit},=,level_at_year,{year}";

    public override string ToString() => string.Join('\n', [.. (Head ?? UsualHead).Select(line => $"# {line}"), Columns, .. Rows, ""]);

    /// <summary>Writes the return as UTF-8.</summary>
    /// <returns>Its path.</returns>
    public string WriteTo(string path)
    {
        File.WriteAllText(path, ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }

    private string[] UsualHead =>
    [
        "format: reform-return/1", $"report_code: {ReportCode}", $"title: {Title}", "issuer: 试办", "jurisdiction_code: 530000", "report_kind: return", "issued_on: 2022-03-01",
    ];
}
