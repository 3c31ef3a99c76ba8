using ReformWarehouse.Bulletins.Linking;
using ReformWarehouse.Bulletins.Quantities;

namespace ReformWarehouse.Bulletins.Frames;

/// <summary>
/// Whose figure it is: the document's own jurisdiction unless the clause, or a clause before it in the sentence, opens
/// with another one. A jurisdiction's name inside the name of an organisation, a title or an award does not count.
/// </summary>
internal static class JurisdictionReader
{
    private static readonly string[] Own = ["我省", "我市", "我州", "我县", "我区", "全省", "全市", "全州", "全县", "全区", "本省", "本市"];
    private static readonly string[] Organisations =
        ["学校", "学院", "大学", "中学", "小学", "公司", "集团", "医院", "机场", "银行", "研究院", "委员会", "总工会", "厅", "局", "委", "办", "馆", "港", "园区", "师范", "小组", "协会", "部门", "政府", "人大", "政协", "中心"];
    private static readonly string[] Vague = ["有的企业", "有的地方", "有的地区", "有的单位", "部分企业", "一些企业", "个别企业", "一些地方"];
    private static readonly string[] Organised = ["集团", "公司"];
    private static readonly string[] NationalContrast = ["我省", "我市", "我州", "我县", "我区", "全省", "比全国", "平均", "GDP", "排名"];

    public static void Read(DocumentContext document, IReadOnlyList<Frame> frames)
    {
        var profile = document.Profile;
        JurisdictionEntry? topic = null;
        var cursor = frames.Count > 0 ? frames[0].Sentence.Start : 0;
        foreach (var frame in frames)
        {
            foreach (var segment in frame.Sentence.Segments)
            {
                if (segment.Start < cursor) continue;
                if (segment.Start > frame.Segment.Start) break;
                topic = TopicOf(document, segment.Start, segment.End, frame.Sentence, topic);
                cursor = segment.Start + 1;
            }

            if (IsUnnamedGroup(document.Text, frame)) continue;
            if (NamedInSubject(document, frame)) continue;
            var whose = topic;
            if (whose is null || whose.Code == profile.JurisdictionCode)
            {
                (frame.JurisdictionCode, frame.Jurisdiction) = (profile.JurisdictionCode, profile.JurisdictionName);
                continue;
            }

            (frame.JurisdictionCode, frame.Jurisdiction) = (whose.Code, whose.Name);
            frame.IsReference = !document.Jurisdictions.IsWithin(whose.Code, profile.JurisdictionCode);
        }
    }

    /// <summary>长沙市、株洲市城镇新增就业分别…: each member of the list names its own jurisdiction, below the document's.</summary>
    private static bool NamedInSubject(DocumentContext document, Frame frame)
    {
        var subject = frame.Subject;
        if (document.Jurisdictions.NamedAt(subject, 0, subject.Length, out var length) is not { } named || length < 3 || subject.Length < length + 2) return false;
        if (subject[length - 1] is not ('市' or '州' or '县' or '区' or '省') || !Neighbourhood.Has(document.Text, frame.Part.Start, frame.Quantity.NumeralStart, "分别")
            && !frame.Part.Bare) return false;
        if (named.Code == document.Profile.JurisdictionCode || !document.Jurisdictions.IsWithin(named.Code, document.Profile.JurisdictionCode)) return false;
        if (Organisations.Any(o => subject.Contains(o, StringComparison.Ordinal))) return false;
        (frame.JurisdictionCode, frame.Jurisdiction, frame.Subject) = (named.Code, named.Name, SubjectText.Clean(subject.AsSpan(length)));
        return true;
    }

    /// <summary>
    /// Figures of nobody the dimension names: 有的企业, the organisation a clause opens with, the top ten provinces. Their
    /// jurisdiction stays unknown rather than becoming the document's own.
    /// </summary>
    private static bool IsUnnamedGroup(string text, Frame frame)
    {
        foreach (var segment in frame.Sentence.Segments)
        {
            if (segment.Start > frame.Segment.Start) break;
            var start = segment.Start;
            while (start < segment.End && text[start] is '而' or '但') start++;
            var group = Vague.Any(v => Neighbourhood.StartsAt(text, start, segment.End, v)) || Organised.Any(o => Neighbourhood.StartsAt(text, start, segment.End, o));
            var ranked = segment.Quantities.Count == 0 && Neighbourhood.Has(text, start, segment.End, "排名前") && text[segment.End - 1] is '份' or '市' or '区';
            if (!group && !ranked) continue;
            frame.Jurisdiction = text[start..Math.Min(segment.End, start + 30)];
            frame.IsReference = ranked;
            return true;
        }

        return false;
    }

    private static JurisdictionEntry? TopicOf(DocumentContext document, int start, int end, Clauses.Sentence sentence, JurisdictionEntry? topic)
    {
        var (text, own) = (document.Text, document.Jurisdictions.ByCode(document.Profile.JurisdictionCode));
        while (start < end && text[start] is '而' or '但' or '如' or ' ' or '\t' or '、') start++;
        if (Own.Any(o => Neighbourhood.StartsAt(text, start, end, o))) return OwnOrAbove(document, text.AsSpan(start, 2), own);
        if (document.Jurisdictions.NamedAt(text, start, end, out var length) is not { } named) return topic;
        var next = start + length;
        if (next >= end || !(Neighbourhood.IsHan(text[next]) || char.IsAsciiLetterOrDigit(text[next]) || text[next] is '、' or ' ')) return topic;
        var window = Math.Min(end, next + 12);
        if (Organisations.Any(o => Neighbourhood.Has(text, next, window, o))) return topic;
        if (named.Level == "nation") return IsNationalFigure(text, next, sentence) ? named : topic;
        if (named.Code == own?.Code) return own;
        var whole = text[next - 1] is '省' or '市' or '州' or '县' or '区' or '盟' or '旗';
        if (!whole || text[next] is '级' or '人' or '籍' or '第' or '、' or '和' or '与' or '“' or '《') return topic;
        return document.Jurisdictions.IsWithin(named.Code, own?.Code) || named.Level == "province" ? named : topic;
    }

    /// <summary>全省 in a county's document is its province; in a province's own document it is the province itself.</summary>
    private static JurisdictionEntry? OwnOrAbove(DocumentContext document, ReadOnlySpan<char> word, JurisdictionEntry? own)
    {
        if (own is null) return null;
        var level = word[1] switch { '省' => "province", '州' => "prefecture", '县' => "county", _ => own.Level };
        return document.Jurisdictions.AncestorAt(own.Code, level) ?? own;
    }

    /// <summary>全国农民工人均月收入 beside 我省为… is a national figure; 全国劳动模范50名 is the document's own.</summary>
    private static bool IsNationalFigure(string text, int next, Clauses.Sentence sentence) =>
        NationalContrast.Any(c => Neighbourhood.Has(text, next, sentence.End, c));
}
