namespace ReformWarehouse.Bulletins.Linking;

/// <summary>The names a jurisdiction goes by in prose: 大理白族自治州 is 大理州, 宁夏回族自治区 is 宁夏, 云南省 is 云南.</summary>
public static class JurisdictionNames
{
    private static readonly string[] Peoples =
    [
        "蒙古族", "蒙古", "回族", "藏族", "维吾尔", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族", "哈尼族", "哈萨克族",
        "哈萨克", "傣族", "黎族", "傈僳族", "佤族", "畲族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜族", "柯尔克孜", "土族", "达斡尔族", "仫佬族",
        "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯族", "阿昌族", "普米族", "塔吉克", "怒族", "鄂温克族", "德昂族", "保安族", "裕固族", "独龙族",
    ];

    /// <summary>The official name first, then the short forms that cannot be taken for something else.</summary>
    public static IEnumerable<string> Of(JurisdictionEntry entry)
    {
        yield return entry.Name;
        if (entry.Level == "province")
        {
            if (entry.Name.EndsWith("自治区", StringComparison.Ordinal)) yield return StripPeoples(entry.Name[..^3]);
            else if (entry.Name[^1] is '省' or '市') yield return entry.Name[..^1];
        }
        else if (entry.Name.EndsWith("自治州", StringComparison.Ordinal))
        {
            yield return StripPeoples(entry.Name[..^3]) + "州";
        }
        else if (entry.Name.EndsWith("自治县", StringComparison.Ordinal) && StripPeoples(entry.Name[..^3]) is { Length: >= 2 } bare)
        {
            yield return bare + "县";
        }
    }

    private static string StripPeoples(string name)
    {
        while (Peoples.FirstOrDefault(p => name.EndsWith(p, StringComparison.Ordinal) && name.Length > p.Length + 1) is { } people)
            name = name[..^people.Length];
        return name;
    }
}
