using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Ingestion.Readers;

/// <summary>One observation of SDMX-CSV as a row of the general return format.</summary>
internal static class SdmxRow
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes the row, which is null when there is nothing to load.</summary>
    /// <returns>An error (the row is rejected), an info, or null.</returns>
    public static RejectedRow? Translate(int line, Dictionary<string, string> cells, SdmxDataset dataset, SdmxAction action, out ReturnRow? row)
    {
        row = null;
        string Cell(string name) => SdmxCsvReturnReader.Code(cells.GetValueOrDefault(name) ?? "");
        RejectedRow Fault(string rule, string? text, string zh, string en, string severity = "error") => new($"line {line}", rule, severity, zh, en, text, JsonSerializer.Serialize(cells, Readable));

        if (action == SdmxAction.Unknown)
            return Fault("sdmx_action", Cell("ACTION"), "ACTION 只能是 I、A、R、M、D 或空。", "ACTION is one of I, A, R, M, D or empty.");
        if (!dataset.Agrees(cells))
            return Fault("sdmx_dataset", Cell("REPORT_CODE"), "本行的报告属性与首行不同；一份文件只装一份报告，请拆开。", "this row's report attributes differ from the first row's; one file holds one report, split it.");
        if (action == SdmxAction.Delete)
            return Fault("sdmx_action", "D", "已撤回：本版不含此数。", "withdrawn: this vintage does not hold the figure.", "info");
        if ((action == SdmxAction.Amend) != dataset.IsAmendment)
            return Fault("sdmx_action", Cell("ACTION"), "替换（I、R）与增补（A、M）不能在同一文件中混用。", "replacing (I, R) and amending (A, M) cannot be mixed in one file.");
        if (SdmxStatus.Of(Cell("OBS_STATUS")) is not { } status)
            return Fault("sdmx_obs_status", Cell("OBS_STATUS"), "OBS_STATUS 不在代码表 CL_OBS_STATUS 中，或是预测值（F），不作实绩装载。", "OBS_STATUS is not in CL_OBS_STATUS, or is a forecast (F), which is no result.");
        if (SdmxStatus.MayBeShown(Cell("CONF_STATUS")) is not { } mayBeShown)
            return Fault("sdmx_conf_status", Cell("CONF_STATUS"), "CONF_STATUS 不在代码表 CL_CONF_STATUS 中。", "CONF_STATUS is not in CL_CONF_STATUS.");
        if (!int.TryParse(Cell("UNIT_MULT") is { Length: > 0 } given ? given : "0", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) || power is < 0 or > 12)
            return Fault("sdmx_unit_mult", Cell("UNIT_MULT"), "UNIT_MULT 应为 0—12 的整数（10 的幂）。", "UNIT_MULT is an integer from 0 to 12 (a power of ten).");

        var values = SdmxColumns.Observation.Where(pair => cells.ContainsKey(pair.Key)).ToDictionary(pair => pair.Value, pair => Cell(pair.Key), StringComparer.Ordinal);
        var indicator = ReferenceData.Indicators.Indicator(values.GetValueOrDefault("indicator_code") ?? "");
        Default(values, "kind", "actual");
        Default(values, "bound", "=");
        if (indicator is not null)
        {
            Default(values, "unit", indicator.BaseUnit);
            Default(values, "temporal", CodeLists.Window.CodeOf(UsualWindow.Of(indicator)));
        }

        values["period_end"] = Cell("TIME_PERIOD");
        values["period_basis"] = "stated";
        if (values.GetValueOrDefault("temporal") == "annual_flow") values["period_start"] = values["period_end"];
        values["value"] = mayBeShown ? Scaled(Cell("OBS_VALUE"), power) : "";
        values["obs_status"] = mayBeShown ? status.Code : "Q";
        if (mayBeShown && status.Note is not null) values["note"] = values.GetValueOrDefault("note") is { Length: > 0 } note ? $"{note}; {status.Note}" : status.Note;
        row = new ReturnRow(line, values);
        return mayBeShown ? null
            : new RejectedRow($"line {line}", "sdmx_conf_status", "info", "涉密或不予公布：数值不予装载，只记“不公布”（Q）。", "Confidential: the value is not taken in, only that it is suppressed (Q).", Cell("CONF_STATUS"), null);
    }

    /// <summary>The cell that a row with ACTION=D takes back; null with the reason when the row does not name one cell.</summary>
    public static WithdrawnCell? Withdrawn(int line, Dictionary<string, string> cells, out RejectedRow? fault)
    {
        string? Cell(string name) => SdmxCsvReturnReader.Code(cells.GetValueOrDefault(name) ?? "") is { Length: > 0 } code ? code : null;
        fault = null;
        if (Cell("INDICATOR") is { } indicator && Cell("REF_AREA") is { } area && int.TryParse(Cell("TIME_PERIOD"), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return new($"line {line}", indicator, area, year, Cell("KIND") ?? "actual", Cell("TEMPORAL"), Cell("SUBJECT"));
        fault = new($"line {line}", "sdmx_action", "error", "撤回（D）须写明 INDICATOR、REF_AREA 和年份 TIME_PERIOD；不接受成片撤回。",
            "a withdrawal (D) names its INDICATOR, REF_AREA and year (TIME_PERIOD); cells are withdrawn one by one.", Cell("TIME_PERIOD"), JsonSerializer.Serialize(cells, Readable));
        return null;
    }

    public static RejectedRow WrongShape(int line, string[] record, int expected) => new($"line {line}", "row_shape", "error",
        $"本行有 {record.Length} 列，列名行有 {expected} 列。", $"the row has {record.Length} cells, the header {expected}.",
        string.Join(',', record) is { Length: > 2000 } text ? text[..2000] : string.Join(',', record), null);

    private static void Default(Dictionary<string, string> values, string column, string code)
    {
        if (values.GetValueOrDefault(column) is not { Length: > 0 }) values[column] = code;
    }

    private static string Scaled(string text, int power)
    {
        if (power == 0 || !NumberText.TryParse(text, out var value)) return text == "NaN" ? "" : text;
        for (var i = 0; i < power; i++) value *= 10;
        return value.ToString(CultureInfo.InvariantCulture);
    }
}
