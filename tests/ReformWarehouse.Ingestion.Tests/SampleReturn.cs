using System.Text;
using ReformWarehouse.Ingestion.Readers;
using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.Ingestion.Validation;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Tests;

/// <summary>Small returns for the tests, as the office would send them.</summary>
internal static class SampleReturn
{
    public const string Head = """
        # format: reform-return/1
        # report_code: 530100-2025-return
        # title: 昆明市2025年统计报表
        # issuer: 昆明市总工会
        # jurisdiction_code: 530100
        # report_kind: return
        # issued_on: 2026-01-15

        """;

    public const string Header = "indicator_code,jurisdiction_code,kind,value,unit,bound,temporal,period_start,period_end,numerator,denominator,obs_status\n";

    public static byte[] Csv(params string[] rows) => Encoding.UTF8.GetBytes(Head + Header + string.Join('\n', rows) + "\n");

    public static ReturnFile Read(byte[] bytes, string name = "return.csv") => ReturnReaders.Read(new Submission(name, bytes));

    public static ReportLoad Load(params string[] rows) => new ReturnValidator().Validate(Read(Csv(rows)));

    public static ReportLoad Validate(byte[] bytes, string name = "return.csv") => new ReturnValidator().Validate(Read(bytes, name));
}
