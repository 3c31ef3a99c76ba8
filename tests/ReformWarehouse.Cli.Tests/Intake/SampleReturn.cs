namespace ReformWarehouse.Cli.Tests.Intake;

/// <summary>A return with one figure.</summary>
internal static class SampleReturn
{
    public static string Of(string code, int value, string jurisdiction = "530100") =>
        $"# format: reform-return/1\n# report_code: {code}\n# title: 报表\n# issuer: 总工会\n# jurisdiction_code: {jurisdiction}\n# report_kind: return\n# issued_on: 2026-01-15\n"
        + "indicator_code,jurisdiction_code,kind,value,unit,bound,temporal,period_end\n" + $"DEMO_SITE_N,{jurisdiction},actual,{value},个,=,level_at_year,2025\n";
}
