using System.Globalization;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Returns;

/// <summary>Reads the <c># key: value</c> lines at the head of a return.</summary>
internal static class ReturnMetadata
{
    public static readonly IReadOnlyList<string> Keys =
    [
        "format", "report_code", "title", "issuer", "jurisdiction_code", "report_kind", "issued_on", "issued_year", "source_document", "source_sha256",
    ];

    /// <returns>How many lines the head has, and its values by key.</returns>
    /// <exception cref="InputException">A line is no <c># key: value</c>, or its key is unknown or repeated.</exception>
    public static (int Lines, Dictionary<string, string> Values) ReadHead(string text, string file)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = 0;
        foreach (var rawLine in text.AsSpan().EnumerateLines())
        {
            // A spreadsheet program that saves the file again quotes these lines and pads them with commas.
            var line = rawLine.Trim().TrimEnd(',').Trim('"').Trim().ToString();
            if (!line.StartsWith('#')) break;
            lines++;
            var colon = line.AsSpan().IndexOfAny(':', '：');
            var key = colon < 0 ? line[1..].Trim() : line[1..colon].Trim();
            if (colon < 0 || !Keys.Contains(key))
                throw new InputException(file, "metadata",
                    $"第 {lines} 行：“{key}” 不是报表头的项目；可用的项目是 {string.Join("、", Keys)}，写法为“# 项目: 内容”。",
                    $"line {lines}: '{key}' is no key of a return's head; the keys are {string.Join(", ", Keys)}, written '# key: value'.");
            if (!values.TryAdd(key, line[(colon + 1)..].Trim()))
                throw new InputException(file, "metadata",
                    $"第 {lines} 行：报表头的“{key}”出现了两次，请只保留一个。", $"line {lines}: the head says '{key}' twice; keep one.");
        }

        return (lines, values);
    }

    /// <exception cref="InputException">A mandatory key is missing or a value cannot be read.</exception>
    public static ReportRow ToReport(Dictionary<string, string> values, string file, string sha256)
    {
        string Need(string key) => values.TryGetValue(key, out var value) && value.Length > 0
            ? value
            : throw new InputException(file, "metadata", $"报表头缺少“# {key}: …”一行，请补上。", $"the head lacks the line '# {key}: …'; add it.");

        string? Maybe(string key) => values.TryGetValue(key, out var value) && value.Length > 0 ? value : null;

        InputException Unreadable(string key, string expectedZh, string expectedEn) => new(file, "metadata",
            $"报表头的“{key}: {values.GetValueOrDefault(key)}”无法识别，应为{expectedZh}。", $"the head's '{key}: {values.GetValueOrDefault(key)}' cannot be read; it should be {expectedEn}.");

        if (Need("format") != ReturnColumns.Format) throw Unreadable("format", ReturnColumns.Format, ReturnColumns.Format);
        if (!CodeLists.ReportKind.TryParse(Need("report_kind"), out var kind))
            throw Unreadable("report_kind", string.Join("、", CodeLists.ReportKind.Codes), "one of " + string.Join(", ", CodeLists.ReportKind.Codes));

        DateOnly? issuedOn = null;
        if (Maybe("issued_on") is { } day)
            issuedOn = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : throw Unreadable("issued_on", "2022-11-21 这样的日期", "a date such as 2022-11-21");
        var issuedYear = issuedOn?.Year
            ?? (int.TryParse(Need("issued_year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1948 and < 2200
                ? year
                : throw Unreadable("issued_year", "四位年份", "a four-digit year"));

        return new ReportRow(Need("report_code"), Need("title"), Need("issuer"), Need("jurisdiction_code"), kind, issuedOn, issuedYear,
            Path.GetFileName(file), sha256, Maybe("source_document"), Maybe("source_sha256"));
    }
}
