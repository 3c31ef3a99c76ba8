namespace ReformWarehouse.Cli.Reports;

/// <summary>The look of a report on a screen and on paper: A4 landscape, table heads repeated, no row broken over two pages.</summary>
internal static class HtmlReportStyle
{
    public const string Css = """
        :root { --ink: #1d2733; --soft: #5b6b7c; --line: #d8dee6; --own: #1f5f99; --other: #e0a13a; --paper: #ffffff; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #eef1f5; color: var(--ink); font: 15px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "Segoe UI", sans-serif; }
        header, main { max-width: 1280px; margin: 0 auto; padding: 0 32px; background: var(--paper); }
        header { padding-top: 36px; padding-bottom: 1px; border-top: 6px solid var(--own); }
        main { padding-top: 1px; padding-bottom: 48px; }
        h1 { margin: 0; font-size: 28px; line-height: 1.3; }
        h2 { margin: 40px 0 10px; padding-bottom: 6px; font-size: 19px; border-bottom: 2px solid var(--own); break-after: avoid; }
        .subtitle, .remark { margin: 6px 0 14px; color: var(--soft); }
        .summary { margin-top: 20px; }
        .summary h2 { margin-top: 24px; }
        .summary > ul { margin: 0; padding-left: 22px; font-size: 16px; }
        .summary li { margin: 6px 0; }
        .legend { display: flex; flex-wrap: wrap; gap: 8px 28px; margin: 18px 0 0; padding: 12px 16px; background: #f5f7fa; border-radius: 6px; font-size: 13px; }
        .legend div { display: flex; gap: 8px; align-items: baseline; } .legend dd { margin: 0; }
        figure { margin: 14px 0 22px; break-inside: avoid; } figcaption { margin-bottom: 4px; font-weight: 600; font-size: 14px; }
        svg { display: block; width: 100%; height: auto; }
        svg text { font: 13px "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "Segoe UI", sans-serif; fill: var(--ink); }
        .scroll { overflow-x: auto; }
        table { width: 100%; border-collapse: collapse; font-size: 13px; line-height: 1.45; }
        th { padding: 7px 8px; text-align: left; font-weight: 600; background: #f0f3f7; border-bottom: 1px solid #b9c3cf; vertical-align: bottom; }
        td { padding: 7px 8px; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
        th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; } td.number { white-space: nowrap; }
        td.indicator_name { min-width: 170px; font-weight: 500; } td.benchmark_name, td.jurisdiction_name { min-width: 96px; } td code { display: block; color: var(--soft); font: 11px ui-monospace, Menlo, Consolas, monospace; } td.reasons { min-width: 150px; color: var(--soft); } td.grade, th.grade { text-align: center; } td.target_reached { white-space: nowrap; } td.value, td.benchmark { min-width: 84px; }
        td.sources { min-width: 54px; white-space: normal; } td.sources a { display: inline-block; padding: 0 3px; color: var(--own); text-decoration: none; }
        tbody tr:nth-child(even) { background: #fafbfc; }
        .grade span, span.grade { display: inline-block; min-width: 22px; padding: 0 6px; border-radius: 4px; text-align: center; font-weight: 700; font-size: 12px; }
        .grade.A { background: #d7eedd; color: #14572b; } .grade.B { background: #fdebc8; color: #6d4a00; } .grade.C { background: #f6d5d2; color: #7d1a12; }
        #sources ol { columns: 2; column-gap: 36px; margin: 0; padding-left: 30px; font-size: 12.5px; } #sources li { margin: 3px 0; break-inside: avoid; } cite { font-style: normal; }
        q { display: block; color: var(--soft); }
        li:target { background: #fff5d6; }
        @page { size: A4 landscape; margin: 12mm; }
        @media print {
          body { background: none; font-size: 11px; } header, main { max-width: none; padding: 0; } header { border-top-width: 3px; padding-top: 8px; }
          .scroll { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; } table { font-size: 10px; } td, th { padding: 4px 5px; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }

        """;
}
