using System.Text;
using ReformWarehouse.Observations;

namespace ReformWarehouse.Ingestion.Returns;

/// <summary>
/// What offices write where there is no number. Five different things, and none of them is zero: a dash says the thing cannot exist here, dots that it
/// exists but is less than half the smallest unit shown (the convention of China's statistical yearbooks), 缺 that it was not counted, × that it must
/// not be shown. An empty cell says nothing and has no mark.
/// </summary>
public static class MissingMark
{
    /// <returns>Null when the text is no mark.</returns>
    public static ObservationStatus? Of(string text) => text.Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant() switch
    {
        "-" or "–" or "—" or "――" or "——" or "--" or "/" or "不适用" or "无此项" or "N/A" or "NA" => ObservationStatus.NotApplicable,
        "..." or "......" or "…" or "……" or "⋯" or "⋯⋯" => ObservationStatus.NotSignificant,
        "缺" or "暂缺" or "缺报" or "暂无" or "暂无数据" or "未统计" or "不详" or "无数据" or "待报" or ".." => ObservationStatus.Missing,
        "×" or "X" or "XX" or "*" or "**" or "***" or "保密" or "不公布" or "涉密" => ObservationStatus.Suppressed,
        _ => null,
    };
}
