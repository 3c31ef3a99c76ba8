using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.Cli.Reports;
using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.Cli.Query;

/// <summary>The tree behind each cell: indented lines for people, nested objects for machines. The words are quoted where the documents are at hand.</summary>
internal sealed class LineageText(TextWriter output, CubeQuery query, Culture culture, SourceDocuments documents)
{
    private readonly CellText text = new(culture, (query.Jurisdictions as JurisdictionSelection.Group)?.Name);

    public void Write(IReadOnlyList<LineageNode> nodes, OutputFormat format)
    {
        switch (format)
        {
            case OutputFormat.Table:
                foreach (var node in nodes) WriteLines(node, "");
                break;
            case OutputFormat.Json: output.WriteLine(ResultWriter.ToJson(nodes.Select(Object))); break;
            case OutputFormat.Csv or OutputFormat.Jsonl:
                throw new UsageException("来历是树，请用 --format table 或 json。", "A lineage is a tree; use --format table or json.");
            default: throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown format.");
        }
    }

    private void WriteLines(LineageNode node, string indent)
    {
        output.WriteLine($"{indent}{text.Indicator(node.Cell)} · {text.Jurisdiction(node.Cell)} · {CellText.Period(node.Cell)}: {text.Value(node.Cell)} · {text.Origin(node.Cell)}"
            + (node.Below.Count > 0 ? $" · {CellText.Coverage(node.Cell)}" : ""));
        foreach (var found in node.Statements) output.WriteLine($"{indent}  {(found.IsTaken ? "✓" : "·")} {Statement(found)}");
        foreach (var below in node.Below) WriteLines(below, indent + "    ");
    }

    private string? Quote(LineageStatement found) =>
        found is { Document: { } name, Sha256: { } hash, Start: { } start, End: { } end } ? documents.Quote(name, hash, start, end) : null;

    private string Statement(LineageStatement found)
    {
        var value = found.Value is { } number ? $"{(found.Bound is "=" or "range" ? "" : found.Bound + " ")}{Display.Number(number, 2)} {found.UnitBase}" : found.ObsStatus;
        return $"{found.FactCode} {value} ← {Source(found)}{(found.RestatedAt is null ? "" : $" ({found.RestatedAt})")}{(Quote(found) is { } quote ? $" “{quote}”" : "")}";
    }

    private static SourceReference Source(LineageStatement found) =>
        new(found.ReportCode, found.Document, found.Section, found.Start, found.End, found.Place);

    private Dictionary<string, object?> Object(LineageNode node) => new()
    {
        ["indicator_code"] = node.Cell.IndicatorCode,
        ["jurisdiction_code"] = node.Cell.IsTotal ? null : node.Cell.JurisdictionCode,
        ["jurisdiction_name"] = text.Jurisdiction(node.Cell),
        ["year"] = node.Cell.Year,
        ["first_year"] = node.Cell.FirstYear,
        ["value"] = node.Cell.Value,
        ["bound"] = node.Cell["bound"],
        ["status"] = node.Cell["status"],
        ["origin"] = node.Cell["origin"],
        ["numerator"] = node.Cell["numerator"],
        ["denominator"] = node.Cell["denominator"],
        ["units_reporting"] = node.Cell["units_reporting"],
        ["units_expected"] = node.Cell["units_expected"],
        ["statements"] = node.Statements.Select(found => new Dictionary<string, object?>
        {
            ["part"] = found.Part,
            ["fact_code"] = found.FactCode,
            ["is_taken"] = found.IsTaken,
            ["value_text"] = found.ValueText,
            ["unit"] = found.Unit,
            ["value"] = found.Value,
            ["bound"] = found.Bound,
            ["unit_base"] = found.UnitBase,
            ["obs_status"] = found.ObsStatus,
            ["report_code"] = found.ReportCode,
            ["title"] = found.Title,
            ["source_document"] = found.Document,
            ["source_section"] = found.Section,
            ["source_start"] = found.Start,
            ["source_end"] = found.End,
            ["source_place"] = found.Place,
            ["restated_at"] = found.RestatedAt,
            ["load_id"] = found.LoadId,
            ["quote"] = Quote(found),
            ["source"] = Source(found).ToString(),
        }).ToArray(),
        ["below"] = node.Below.Select(Object).ToArray(),
    };
}
