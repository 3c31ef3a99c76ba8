namespace ReformWarehouse.Bulletins.Output;

/// <summary>The reasons for setting a numeral aside, in words.</summary>
public static class SkipReasons
{
    /// <summary>The reason in Chinese or English; an unknown code is its own text.</summary>
    public static string Text(string reason, bool chinese) => chinese ? Chinese(reason) : reason.Replace('_', ' ');

    private static string Chinese(string reason) => reason switch
    {
        "date" => "日期",
        "document_number" => "文号期号",
        "document_name" => "文件名",
        "heading_number" => "标题序号",
        "plan_name" => "规划名",
        "congress_name" => "会议届次",
        "slogan" => "提法",
        "name" => "名称",
        "structure" => "层级",
        "period_length" => "期限",
        "qualifier" => "限定条件",
        "ordinal" => "序数",
        "rhetorical_count" => "修辞计数",
        "lexical" => "固定词语",
        "no_unit" => "无计量单位",
        "event_detail" => "活动细节",
        "starting_level" => "变化前的数",
        "footnote" => "注释号",
        "identifier" => "编号",
        _ => reason,
    };
}
