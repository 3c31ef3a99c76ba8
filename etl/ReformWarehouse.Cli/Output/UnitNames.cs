namespace ReformWarehouse.Cli.Output;

/// <summary>The base units in English. Counted things that the indicator's name names already need no unit.</summary>
internal static class UnitNames
{
    /// <returns>The unit itself where it has no English name.</returns>
    public static string English(string unit) => unit switch
    {
        "百分点" => "pp",
        "人" => "persons",
        "人次" => "person-times",
        "元" => "yuan",
        "美元" => "US dollars",
        "岁" => "years of age",
        "户" => "households",
        "户次" => "household-times",
        "对" => "pairs",
        "次" => "times",
        "个" or "家" or "家次" or "所" or "场次" or "件" or "项" or "条" or "份" or "类" or "班" or "集" or "部" or "期" or "座" => "",
        _ => unit,
    };
}
