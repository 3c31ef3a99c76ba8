namespace ReformWarehouse.Bulletins.Output;

/// <summary>The frame of the page: head with styles, and the legend.</summary>
internal static class HtmlStyle
{
    public static string Head(string title, string language) => $$"""
        <!DOCTYPE html>
        <html lang="{{language}}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{title}}</title>
        <style>
        body { font: 16px/1.7 "Noto Serif CJK SC", "Songti SC", SimSun, serif; margin: 0 auto; max-width: 80rem; padding: 1rem; color: #1a1a1a; background: #fff; }
        .row { display: grid; grid-template-columns: 3fr 2fr; gap: 1.5rem; border-top: 1px solid #e5e5e5; }
        .text { margin: .4rem 0; overflow-wrap: anywhere; }
        .readings { margin: .4rem 0; padding-left: 2.2rem; font: 13px/1.5 "Noto Sans CJK SC", "PingFang SC", sans-serif; }
        .readings li { margin-bottom: .4rem; }
        mark { background: #d9ecff; color: inherit; padding: 0 1px; border-bottom: 2px solid #2b7bbb; }
        mark.target { background: #fff0c9; border-color: #b98900; }
        mark.comparison { background: #e9e0ff; border-color: #6b46c1; }
        mark.input { background: #dff5e3; border-color: #2f855a; }
        .skipped { text-decoration: underline dotted #999; }
        .reason { color: #6b6b6b; font-size: 10px; vertical-align: super; }
        .legend span { margin-right: 1rem; }
        .profile, .legend { font: 13px/1.5 "Noto Sans CJK SC", sans-serif; color: #444; }
        code { background: #f3f3f3; padding: 0 3px; }
        @media (max-width: 50rem) { .row { grid-template-columns: 1fr; gap: 0; } }
        @media print { body { max-width: none; font-size: 11px; } .row { break-inside: avoid-page; } mark, li { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
        </style></head><body><main>

        """;

    public static string Legend(bool chinese) => chinese
        ? """<p class="legend"><span><mark>实绩</mark></span><span><mark class="target">目标</mark></span><span><mark class="comparison">对照</mark></span><span><mark class="input">投入</mark></span><span class="skipped">不计的数字</span><small class="reason">原因</small></p>""" + "\n"
        : """<p class="legend"><span><mark>result</mark></span><span><mark class="target">target</mark></span><span><mark class="comparison">comparison</mark></span><span><mark class="input">input</mark></span><span class="skipped">numeral set aside</span><small class="reason">reason</small></p>""" + "\n";
}
