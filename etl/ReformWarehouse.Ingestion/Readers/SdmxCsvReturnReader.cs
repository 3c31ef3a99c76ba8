using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Readers;

/// <summary>
/// Reads a data set in SDMX-CSV 2.0 (header <c>STRUCTURE,STRUCTURE_ID,ACTION,…</c>): dimensions INDICATOR, REF_AREA, TIME_PERIOD, the measure OBS_VALUE and
/// the attributes of <see cref="SdmxColumns"/>. Labels behind a colon (<c>530000: 云南省</c>) are dropped.
/// </summary>
public sealed class SdmxCsvReturnReader : IReturnReader
{
    public bool Recognises(Submission submission) =>
        !submission.IsBinary && submission.FirstLine.TrimStart('"').StartsWith("STRUCTURE", StringComparison.Ordinal)
        && submission.FirstLine.Contains("STRUCTURE_ID", StringComparison.Ordinal);

    public ReturnFile Read(Submission submission)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = submission.FirstLine.Contains(';') ? ";" : submission.FirstLine.Contains('\t') ? "\t" : ",",
            BadDataFound = null,
            TrimOptions = TrimOptions.Trim,
        };
        using var parser = new CsvParser(new StringReader(submission.Text), configuration);
        parser.Read();
        var header = parser.Record!.Select(name => Code(name).ToUpperInvariant()).ToArray();
        SdmxColumns.CheckHeader(header, submission.File);

        var rows = new List<ReturnRow>();
        var findings = new List<RejectedRow>();
        var notices = new List<RejectedRow>(ReturnFile.EncodingNotice(submission.EncodingName));
        var records = new List<(int Line, Dictionary<string, string> Cells)>();
        while (parser.Read())
        {
            var line = parser.RawRow - parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');
            var record = parser.Record!;
            if (record.All(string.IsNullOrEmpty)) continue;
            if (record.Length != header.Length)
            {
                findings.Add(SdmxRow.WrongShape(line, record, header.Length));
                continue;
            }

            records.Add((line, header.Zip(record).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)));
        }

        if (records.Count == 0) throw new InputException(submission.File, "sdmx_empty", "SDMX-CSV 没有数据行。", "the SDMX-CSV holds no observation.");
        var dataset = SdmxDataset.Of([.. records.Select(one => one.Cells)]);
        var withdrawn = new List<WithdrawnCell>();
        foreach (var (line, cells) in records)
        {
            var action = SdmxActions.Of(cells.GetValueOrDefault("ACTION"));
            if (action == SdmxAction.Delete && dataset.IsAmendment && dataset.Agrees(cells))
            {
                if (SdmxRow.Withdrawn(line, cells, out var unclear) is { } cell) withdrawn.Add(cell);
                if (unclear is not null) findings.Add(unclear);
                continue;
            }

            var fault = SdmxRow.Translate(line, cells, dataset, action, out var row);
            if (fault is { Severity: "error" }) findings.Add(fault);
            else if (fault is not null) notices.Add(fault);
            if (row is not null) rows.Add(row);
        }

        return new ReturnFile(dataset.ToReport(submission), rows, findings, submission.EncodingName)
        {
            Notices = notices,
            Amendment = dataset.IsAmendment ? new(withdrawn) : null,
        };
    }

    /// <summary>With <c>labels=both</c>, SDMX-CSV writes <c>code: label</c>.</summary>
    internal static string Code(string text) => text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon ? text[..colon] : text;
}
