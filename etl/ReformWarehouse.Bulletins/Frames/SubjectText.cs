namespace ReformWarehouse.Bulletins.Frames;

/// <summary>Takes from a span of words what does not name the thing measured: connectives, the document's own jurisdiction, dates, light verbs.</summary>
internal static class SubjectText
{
    private static readonly string[] Leads =
    [
        "其中", "同时", "但是", "但", "而", "并", "且", "使", "将", "力争", "争取", "确保", "预计", "预期", "努力", "全省", "全市", "全州", "全县", "全区", "我省", "我市", "我州", "我县",
        "我区", "本省", "本市", "的", "到", "截至", "截止", "目前", "累计", "共", "共计", "总计", "先后", "已", "全年", "每年", "年均", "实现", "完成", "达到", "开展", "仅",
        "约", "近", "有", "和", "及", "与", "以及", "、", "，", "：", "各", "均", "分别", "建成", "了", "对", "在", "较", "比", "同比", "以", "是", "为", "持续", "提出", "明确", "由", "从", "调整", "预计",
    ];

    private static readonly string[] Tails =
    [
        "的", "为", "达", "达到", "占", "约", "近", "仅", "共", "有", "是", "了", "已", "累计", "分别", "均", "控制在", "稳定在", "保持在", "动态", "实现", "年均", "同比", "总", "每年", "比", "较", "将",
        "超过", "突破", "、", "和", "及", "各", "数量达", "由", "从", "居", "全国", "位居", "上年", "每月", "平均", "突破性", "历史性地", "占到了", "占到", "在", "仅为", "绝大多数", "比全国", "分别完成", "完成",
    ];

    private static readonly string[] LongestLeads = [.. Leads.OrderByDescending(l => l.Length)];
    private static readonly string[] LongestTails = [.. Tails.OrderByDescending(t => t.Length)];

    /// <summary>The words before a change without what the change is measured from: 旅居人数较2020年 is 旅居人数.</summary>
    public static ReadOnlySpan<char> WithoutBaseline(ReadOnlySpan<char> words)
    {
        for (var i = words.Length - 2; i >= 0; i--)
        {
            if (words[i] is not ('比' or '较') || words[i + 1] is '例' or '重' or '率' or '值' or '较' or '高' or '大') continue;
            if (i > 0 && words[i - 1] is '占' or '之' or '对' or '入') continue;
            return words[..i];
        }

        return words;
    }

    /// <summary>The words without leading and trailing fillers.</summary>
    public static string Clean(ReadOnlySpan<char> words)
    {
        words = words.Trim(" \t\n");
        for (var changed = true; changed && words.Length > 0;)
        {
            changed = false;
            if (DateLength(words) is > 0 and var n)
            {
                words = words[n..];
                changed = true;
                continue;
            }

            foreach (var lead in LongestLeads)
            {
                if (!words.StartsWith(lead, StringComparison.Ordinal) || !Splits(words, lead)) continue;
                words = words[lead.Length..];
                changed = true;
            }

            foreach (var tail in LongestTails)
            {
                if (!words.EndsWith(tail, StringComparison.Ordinal) || (tail == "及" && words.Length > 1 && words[^2] is '惠' or '普' or '涉' or '以')) continue;
                words = words[..^tail.Length];
                changed = true;
            }
        }

        return Unquoted(words).ToString().Replace("\n", "", StringComparison.Ordinal);
    }

    /// <summary>Without a quotation mark at the edge whose partner was cut away.</summary>
    private static ReadOnlySpan<char> Unquoted(ReadOnlySpan<char> words)
    {
        if (words.Length > 0 && words[^1] == '“') words = words[..^1];
        return words.Length > 0 && words[0] == '”' ? words[1..] : words;
    }

    /// <summary>有 is a filler in 有200家; 有机, 对外, 为农 and the like begin words.</summary>
    private static bool Splits(ReadOnlySpan<char> words, string lead)
    {
        if (lead.Length > 1) return true;
        if (words.Length <= 1) return true;
        return (lead[0], words[1]) switch
        {
            ('约', '束' or '谈') => false,
            ('和', '美' or '谐' or '平') => false,
            ('有', '机' or '色' or '效' or '关' or '害') => false,
            ('对', '外' or '口') => false,
            ('在', '校' or '学' or '建' or '岗' or '册' or '线') => false,
            ('各', '类' or '级' or '项' or '族') => false,
            ('近', '岸' or '视' or '海') => false,
            ('共', '建' or '享' or '同') => false,
            ('比', '例' or '重' or '率') => false,
            ('以', _) => false,
            ('到', '户' or '村' or '账') => false,
            ('是', _) => true,
            ('为', _) => true,
            ('从', '业') => false,
            ('已', '建') => false,
            _ => true,
        };
    }

    private static int DateLength(ReadOnlySpan<char> words)
    {
        if (words.Length > 2 && words[1] == '是' && "一二三四五六七八九十".Contains(words[0])) return 2;
        var i = 0;
        while (i < words.Length && char.IsAsciiDigit(words[i])) i++;
        if (i is 0 or > 4 || i >= words.Length || words[i] is not ('年' or '月' or '日')) return 0;
        i++;
        foreach (var suffix in (ReadOnlySpan<string>)["以来", "底", "末", "内", "，", "来"])
            if (words[i..].StartsWith(suffix, StringComparison.Ordinal)) i += suffix.Length;
        return i;
    }
}
