using ReformWarehouse.Bulletins.Quantities;

namespace ReformWarehouse.Bulletins.Frames;

/// <summary>
/// Names what each figure of a sentence measures: the words before it, the noun after it, or the subject carried from
/// the figure before; and gives lists with 分别, 均 or a shared 率 one subject a member.
/// </summary>
internal static class SubjectReader
{
    private const int LongestList = 8;
    private static readonly string[] GenericHeads = ["比例", "占比", "比重", "数量", "人数", "总数", "总量", "规模", "面积", "水平", "其余", "余额", "产值", "总产值", "产量", "总产量", "销量", "收入", "总收入", "增加值", "保有量", "投资"];
    private static readonly string[] Tiers = ["国家级", "省级", "市级", "州级", "县级", "州市级", "国家", "省部级", "部级"];
    private static readonly string[] Owners = ["企业", "组织", "单位", "学校", "机构", "居民", "家庭", "园区", "行业", "医院", "人口"];

    /// <summary>The frames of one sentence with subjects; a figure shared by several subjects comes back once for each.</summary>
    public static List<Frame> Read(string text, IReadOnlyList<Frame> frames)
    {
        var result = new List<Frame>();
        IReadOnlyList<string> listed = [];
        var carried = "";
        for (var i = 0; i < frames.Count;)
        {
            var run = 1;
            while (i + run < frames.Count && frames[i + run].Part.Bare) run++;
            var head = frames[i];
            if (TableLabel(text, head) is { } label) carried = label;
            var own = head.Subject.Length > 0 ? head.Subject : Completed(text, head, OwnSubject(text, head), carried);
            if (head.Quantity.Form == QuantityForm.Split && !own.Contains('产', StringComparison.Ordinal) && ClauseBefore(text, head) is { } clause && clause.Contains('产', StringComparison.Ordinal)) own = clause;
            var members = own.Length == 0 ? [] : ListMembers(own);
            if (own.Length == 0 && listed.Count == run) members = listed;
            if (run > 1 && members.Count < run && listed.Count == run) members = listed;
            if (run > 1) Distribute(text, frames, i, run, own.Length == 0 ? carried : own, members, result);
            else if (members.Count > 1 && own.Length > 0 && SharesOneValue(text, head, members)) result.AddRange(members.Select(m => With(head, m)));
            else result.Add(With(head, own.Length == 0 ? LastOfUnit(head, result) ?? carried : own));
            if (members.Count > 1) listed = members;
            carried = result[^1].Subject;
            i += run;
        }

        return result;
    }

    /// <summary>
    /// A subject that cannot stand alone gets what it leans on: 占总人口的 leans on the figure before it, a bare 比例 on the
    /// clause before it.
    /// </summary>
    private static string Completed(string text, Frame frame, string own, string carried)
    {
        if (own.Length == 0 && carried.Length == 0) return ClauseBefore(text, frame);
        if (own.Length == 0 || carried.Length == 0) return own;
        if (Tiers.Contains(own)) return Tiers.FirstOrDefault(t => carried.StartsWith(t, StringComparison.Ordinal)) is { } tier ? own + carried[tier.Length..] : own + carried;
        if (own[0] == '占')
        {
            var share = own.Replace("占到了", "占", StringComparison.Ordinal).Replace("占到", "占", StringComparison.Ordinal);
            return WithoutHead(carried.IndexOf('占', StringComparison.Ordinal) is > 0 and var at ? carried[..at] : carried) + share
                + (frame.Quantity.BaseUnit == "%" && !share.EndsWith('比') && !share.EndsWith('重') && !share.EndsWith('例') ? "比重" : "");
        }

        if (Neighbourhood.StartsAt(text, frame.Segment.Start, frame.Segment.End, "其中") && carried.StartsWith("新增", StringComparison.Ordinal) && !own.StartsWith("新增", StringComparison.Ordinal))
            return "新增" + own;
        if (!GenericHeads.Contains(own)) return own;
        var before = frame.Sentence.Segments.LastOrDefault(s => s.End <= frame.Segment.Start && s.End - s.Start > 4 && s.Quantities.Count == 0
            && text.AsSpan(s.Start, s.End - s.Start).Contains(own, StringComparison.Ordinal));
        return before is null ? WithoutHead(carried) + own : SubjectText.Clean(text.AsSpan(before.Start, before.End - before.Start));
    }

    /// <summary>The subject of the last level in the unit of an increase (增加1.1万人 after 72.3万人，完成任务的103.3%).</summary>
    private static string? LastOfUnit(Frame frame, List<Frame> before) =>
        frame.Change?.Kind != "growth" || frame.Quantity.Dimension is "share" or "points" or "" ? null
        : before.LastOrDefault(f => f.Quantity.BaseUnit == frame.Quantity.BaseUnit && f.Change?.Kind != "growth")?.Subject;

    /// <summary>三次产业结构优化，调整为…: the clause before names what the figure measures.</summary>
    private static string ClauseBefore(string text, Frame frame)
    {
        var before = frame.Sentence.Segments.LastOrDefault(s => s.End <= frame.Segment.Start && s.End - s.Start > 3 && s.Quantities.Count == 0);
        return before is null ? "" : SubjectText.Clean(text.AsSpan(before.Start, before.End - before.Start));
    }

    private static string WithoutHead(string subject) =>
        GenericHeads.OrderByDescending(h => h.Length).FirstOrDefault(h => subject.Length > h.Length && subject.EndsWith(h, StringComparison.Ordinal)) is { } head
            ? subject[..^head.Length] : subject;

    /// <summary>In a table row the first cell names what the cells after it hold; null outside tables.</summary>
    private static string? TableLabel(string text, Frame frame)
    {
        if (frame.Segment.Start <= frame.Sentence.Start || text[frame.Segment.Start - 1] != '\t') return null;
        var first = frame.Sentence.Segments[0];
        return first.Start < frame.Segment.Start ? SubjectText.Clean(TableCellUnit.WithoutUnit(text[first.Start..first.End])) : null;
    }

    private static void Distribute(string text, IReadOnlyList<Frame> frames, int first, int run, string own, IReadOnlyList<string> members, List<Frame> result)
    {
        for (var k = 0; k < run; k++)
        {
            var frame = frames[first + k];
            if (k > 0)
            {
                // The members of a run share the verb and the bound that stand before the first of them.
                frame.Change ??= frames[first].Change;
                if (frame.Bound is null && frame.Quantity.Bound is null && frames[first].Quantity.Bound is null)
                    (frame.Bound, frame.BoundWord, frame.Rough) = (frames[first].Bound, frames[first].BoundWord, frames[first].Rough);
            }

            var noun = Noun(text, frame);
            var subject = frame.Quantity.Form == QuantityForm.Split ? Industry(own, k, run) : members.Count == run ? members[k] : members.Count > run ? members[members.Count - run + k] : own;
            result.Add(With(frame, noun.Length > 0 && !subject.EndsWith(noun, StringComparison.Ordinal) ? subject + noun : subject));
        }
    }

    /// <summary>The three figures of 一二三产 in their order.</summary>
    private static string Industry(string own, int k, int run) =>
        run == 3 && (own.Contains("三产", StringComparison.Ordinal) || own.Contains("三次产业", StringComparison.Ordinal))
            ? $"第{"一二三"[k]}产业" + own.Replace("一二三产业", "", StringComparison.Ordinal).Replace("一二三产", "", StringComparison.Ordinal).Replace("三次产业", "", StringComparison.Ordinal).TrimStart('的')
            : own;

    /// <summary>One value stands for every member with 均, and for rates that share their head (A率、B率达95%).</summary>
    private static bool SharesOneValue(string text, Frame frame, IReadOnlyList<string> members)
    {
        if (members.Count > LongestList) return false;
        if (Neighbourhood.Has(text, frame.PreEnd, frame.Quantity.NumeralStart, "均")) return true;
        return frame.Quantity.BaseUnit == "%" && frame.Change is null && members.Count <= 3 && members.All(m => m.EndsWith('率'))
            && !Neighbourhood.Has(text, frame.Part.Start, frame.PreEnd, "占");
    }

    private static string OwnSubject(string text, Frame frame)
    {
        var words = Span(text, frame.Part.Start, Math.Min(frame.PreEnd, frame.Quantity.NumeralStart));
        var before = SubjectText.Clean(frame.Change is null && frame.Quantity.Form != QuantityForm.Doubling ? words : SubjectText.WithoutBaseline(words));
        var noun = Noun(text, frame);
        if (noun.Length == 0 && before.Length == 0 && frame.Quantity.Unit is { Length: > 1 } unit && unit[0] == '个' && unit != "个百分点") return unit[1..];
        return noun.Length == 0 ? before : before.Length == 0 ? noun : before + noun;
    }

    private static string Noun(string text, Frame frame)
    {
        if (frame.Quantity.End < frame.Part.End && text[frame.Quantity.End] is '、' or '）' or '（') return "";
        var noun = SubjectText.Clean(Span(text, frame.Quantity.End, frame.Part.End));
        return noun.Length <= 40 ? noun : noun[..40];
    }

    private static ReadOnlySpan<char> Span(string text, int start, int end) => end > start ? text.AsSpan(start, end - start) : [];

    /// <summary>The members of A、B和C with the head that they share written out: 城镇、农村居民收入 is 城镇居民收入 and 农村居民收入.</summary>
    internal static IReadOnlyList<string> ListMembers(string subject)
    {
        var pieces = Pieces(subject);
        if (pieces.Count < 2 || pieces.Count > LongestList || subject.Contains('等', StringComparison.Ordinal)) return [subject];
        var last = pieces[^1];
        var first = pieces[0];
        if (HasHead(first) && HasHead(last)) return CompletePrefix(pieces);
        return [.. pieces.Take(pieces.Count - 1).Select(p => last.Length > p.Length && !HasHead(p) && !last.EndsWith(p, StringComparison.Ordinal) ? p + last[ModifierLength(p, last)..] : p), last];
    }

    private static List<string> Pieces(string subject)
    {
        var pieces = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < subject.Length; i++)
        {
            if (subject[i] is '（' or '“' or '《') depth++;
            else if (subject[i] is '）' or '”' or '》') depth--;
            if (depth > 0 || subject[i] is not ('、' or '和' or '及' or '与') || i == start || i + 1 >= subject.Length) continue;
            if (subject[i] == '和' && (subject[i + 1] is '谐' or '平' or '美' || subject[i - 1] is '共' or '总' or '缓')) continue;
            if (subject[i] == '及' && (subject[i + 1] is '以' or '其' or '率' or '时' || subject[i - 1] is '普' or '惠' or '涉' or '以')) continue;
            if (subject[i] == '与' && subject[i - 1] is '参' or '给') continue;
            pieces.Add(subject[start..i]);
            start = i + 1;
        }

        pieces.Add(subject[start..]);
        return pieces;
    }

    /// <summary>Members that each have a head but not the first one's owner: “两新”组织建会率、入会率.</summary>
    private static List<string> CompletePrefix(List<string> pieces)
    {
        var first = pieces[0];
        var owner = Owners.Max(o => first.LastIndexOf(o, StringComparison.Ordinal) is >= 0 and var at && at + o.Length < first.Length - 1 ? at + o.Length : 0);
        return [first, .. pieces.Skip(1).Select(p => owner > 0 && !Owners.Any(o => p.Contains(o, StringComparison.Ordinal)) ? first[..owner] + p : p)];
    }

    private static bool HasHead(string piece) => "率量额值数入资度重价".Contains(piece[^1]) || piece.EndsWith("占比", StringComparison.Ordinal);

    /// <summary>Where the shared head begins: after a modifier as long as the piece; a rate's head is its last three characters (建制率).</summary>
    private static int ModifierLength(string piece, string last) =>
        last[^1] == '率' && piece.Length >= 3 && last.Length > 3 ? last.Length - 3 : Math.Min(piece.Length, last.Length - 1);

    private static Frame With(Frame frame, string subject)
    {
        if (frame.Subject.Length == 0)
        {
            frame.Subject = subject;
            return frame;
        }

        return new Frame
        {
            Part = frame.Part,
            Sentence = frame.Sentence,
            Segment = frame.Segment,
            Paragraph = frame.Paragraph,
            PreEnd = frame.PreEnd,
            Bound = frame.Bound,
            BoundWord = frame.BoundWord,
            Rough = frame.Rough,
            Change = frame.Change,
            From = frame.From,
            FromStart = frame.FromStart,
            Subject = subject,
        };
    }
}
