using System.Text.Json;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Summary;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Turns;
using Xunit;

namespace ComplaintBot.Tests.Handoff.Summary;

public sealed class SummaryRuleTests
{
    private const string Conversation = "c1";
    private const string Said = "卡被扣了三百块，还我，我姓李，13912345678，我耳朵背，气死了，再不还我找电视台";
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 15, 12, 0, TimeSpan.FromHours(8));
    private static readonly CaseSummaries Summaries = new(SummaryRules.BuiltIn(new()));

    public static TheoryData<string, string> Missing() => new()
    {
        { SummaryLineKind.Matter, nameof(CaseData.Facts) },
        { SummaryLineKind.Demand, nameof(CaseData.Demands) },
        { SummaryLineKind.Mood, nameof(CaseData.Moods) },
        { SummaryLineKind.Evidence, nameof(CaseData.Evidence) },
        { SummaryLineKind.Urgency, nameof(CaseData.Signals) },
        { SummaryLineKind.Contact, nameof(CaseData.Phone) },
        { SummaryLineKind.Promise, nameof(CaseData.Promise) },
        { SummaryLineKind.Confirmation, nameof(CaseData.Versions) },
    };

    [Fact]
    public void What_is_known_makes_ten_lines() =>
        Assert.Equal(10, Lines(Whole(), Called()).Count);

    [Theory]
    [MemberData(nameof(Missing))]
    public void A_line_of_which_nothing_is_known_is_not_there(string kind, string datum)
    {
        var (data, handoff) = (Whole(), Called());
        Forget(data, handoff, datum);
        Assert.DoesNotContain(Lines(data, handoff), line => line.Kind == kind);
    }

    [Fact]
    public void Of_nothing_there_is_nothing_but_how_to_begin() =>
        Assert.Equal([SummaryLineKind.Opening], Lines(new(), new()).Select(line => line.Kind));

    [Fact]
    public void A_case_that_was_stored_before_places_were_kept_is_told_from_its_record()
    {
        var data = JsonSerializer.Deserialize<CaseData>("""
            { "Name": "李建国", "Phone": "13912345678", "PhoneHolder": "女儿", "Vulnerable": true, "StrongestMood": { "Feeling": 4, "Intensity": 2, "ActivityId": "c1|0000002", "Span": { "Start": 0, "End": 1 } },
              "Signals": [ { "Topic": 3, "HandsOver": true, "ActivityId": "c1|0000002", "Span": { "Start": 3, "End": 6 }, "Rule": "media.press" } ],
              "Demands": [ { "ActivityId": "c1|0000002", "Span": { "Start": 0, "End": 20 }, "Text": "退三百" } ],
              "Versions": [ { "Number": 1, "At": "2026-03-10T15:12:00+08:00", "Hash": "ab" } ] }
            """)!;
        var text = SummaryPlainText.Of(Summaries.Of(data, Called(), Now));
        Assert.Contains("李建国 · 139····5678（接听人女儿） · 自述需要照顾", text, StringComparison.Ordinal);
        Assert.Contains("愤怒2[m2]", text, StringComparison.Ordinal);
        Assert.Contains("第1版已由客户确认", text, StringComparison.Ordinal);
        // The words are known, their place in the message isn't: none is claimed.
        Assert.Null(Line(data, SummaryLineKind.Demand).Parts[0].Source.Start);
    }

    [Fact]
    public void What_was_taken_back_is_not_quoted_as_a_threat()
    {
        var data = Whole();
        data.Signals.Add(Signal(Topic.Media, Stance.Withdrawn, "气死了", handsOver: false));
        var text = SummaryPlainText.Of(Line(data, SummaryLineKind.Urgency).Parts);
        Assert.Equal("媒体（已收回）[m3]", text);
        Assert.Contains("已收回的话", SummaryPlainText.Of(Line(data, SummaryLineKind.Opening).Parts), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_is_quoted_with_its_statement_and_strong_feelings_are_not_quoted()
    {
        var data = Whole();
        data.Signs.Add(new(Sign.Handling, Id(3), Statement("三百块").Span, "三百块"));
        data.Signs.Add(new(Sign.Agitated, Id(3), Statement("气死了").Span, "气死了"));
        var text = SummaryPlainText.Of(Line(data, SummaryLineKind.Urgency).Parts);
        Assert.Contains("情绪强烈[m3] · 对处理过程有意见「卡被扣了三百块」[m3]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Danger_stands_before_everything_and_who_was_told_is_named()
    {
        var (data, handoff) = (Whole(), Called());
        data.Signals.Add(Signal(Topic.SelfHarm, Stance.Stated, "气死了", handsOver: true));
        handoff.Alarm = new(Now, 0);
        handoff.Told.Add(new(Now, "brand", "media"));
        var text = SummaryPlainText.Of(Lines(data, handoff)[0].Parts);
        Assert.StartsWith("最高", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("轻生", StringComparison.Ordinal) < text.IndexOf("媒体", StringComparison.Ordinal));
        Assert.EndsWith("安全提醒尚无人确认 · 已向品牌部发出通知", text, StringComparison.Ordinal);
        handoff.Told[0] = handoff.Told[0] with { NotReachedBy = ["Mail"] };
        Assert.Contains("已向品牌部发出通知，邮件通知未送达", SummaryPlainText.Of(Lines(data, handoff)[0].Parts), StringComparison.Ordinal);
        Assert.Contains("身边有人吗", SummaryPlainText.Of(Line(data, SummaryLineKind.Opening).Parts), StringComparison.Ordinal);
    }

    [Fact]
    public void What_became_of_each_promise_is_told()
    {
        var data = Whole();
        data.MissedPromises.Add(Promise(9));
        data.SettledPromises.Add(Promise(10) with { Outcome = PromiseOutcome.Moved, SettledAt = Now.AddHours(-6) });
        data.SettledPromises.Add(Promise(11) with { Outcome = PromiseOutcome.Kept, SettledAt = Now.AddHours(-5) });
        data.Promise = Promise(12);
        var text = SummaryPlainText.Of(Line(data, SummaryLineKind.Promise).Parts);
        Assert.Contains("3月10日（周二）12:00前电话联系 · 时间已过 · 未承诺结果 · 原定3月10日（周二）09:00，未做到 · 原定3月10日（周二）10:00，已改期 · 原定3月10日（周二）11:00，已联系", text, StringComparison.Ordinal);
        Assert.Contains("监管时限：一般情形15日，3月10日（周二）登记，至3月25日（周三）", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Late_is_told_as_missed_with_when_it_was_made_good()
    {
        var data = Whole();
        data.MissedPromises.Add(Promise(9) with { Outcome = PromiseOutcome.Kept, SettledAt = Now });
        data.SettledPromises.Add(Promise(10) with { Outcome = PromiseOutcome.Kept, SettledAt = Now }); // as it was stored once
        var text = SummaryPlainText.Of(Line(data, SummaryLineKind.Promise).Parts);
        Assert.Contains("原定3月10日（周二）09:00，未做到，3月10日（周二）15:12才联系上 · 原定3月10日（周二）10:00，未做到", text, StringComparison.Ordinal);
        Assert.DoesNotContain("，已联系", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_earlier_complaint_of_the_conversation_stands_beside_this_one()
    {
        var data = new ComplaintCase(Whole(), Now).Successor();
        Assert.Contains("另有 CF-7K2-9MP-4 已受理，3月10日（周二）18:00前联系", SummaryPlainText.Of(Line(data, SummaryLineKind.Promise).Parts), StringComparison.Ordinal);
        data.Earlier[0].Closing = new(Now, "fees", "年费提醒要写清楚", null);
        Assert.DoesNotContain(Lines(data, Called()), line => line.Kind == SummaryLineKind.Promise);
    }

    [Fact]
    public void A_case_that_is_closed_has_no_day_by_law()
    {
        var data = Whole();
        data.Closing = new(Now, "fees", "年费提醒要写清楚", null);
        Assert.DoesNotContain("监管时限", SummaryPlainText.Of(Line(data, SummaryLineKind.Promise).Parts), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_told_after_the_yes_is_not_confirmed()
    {
        var data = Whole();
        data.Facts.Add(Statement("气死了"));
        Assert.EndsWith("未再确认", SummaryPlainText.Of(Line(data, SummaryLineKind.Confirmation).Parts), StringComparison.Ordinal);
        data.Versions.Clear();
        Assert.Equal("未经客户确认", SummaryPlainText.Of(Line(data, SummaryLineKind.Confirmation).Parts));
    }

    [Fact]
    public void The_version_rises_with_the_content_and_only_after_a_call()
    {
        var (data, handoff) = (Whole(), new HandoffData());
        Summaries.Update(data, handoff, Now);
        Assert.Equal(0, handoff.SummaryVersion);
        new ConversationHandoff(handoff, Now).Call("media", atHub: false);
        Summaries.Update(data, handoff, Now);
        Summaries.Update(data, handoff, Now.AddMinutes(1));
        Assert.Equal(1, handoff.SummaryVersion);
        data.Facts.Add(Statement("卡被扣了三百块"));
        Summaries.Update(data, handoff, Now);
        Assert.Equal((2, 2), (handoff.SummaryVersion, Summaries.Of(data, handoff, Now).Version));
    }

    [Fact]
    public void The_log_holds_it_as_any_reader_of_JSON_reads_it()
    {
        var (data, handoff) = (Whole(), Called());
        var call = HandoffContext.Of("media", data) with { Summary = Summaries.Of(data, handoff, Now) };
        using var written = JsonDocument.Parse(SdkJson.Write(call));
        var summary = written.RootElement.GetProperty("summary");
        Assert.Equal(JsonSerializer.Serialize(call.Summary), JsonSerializer.Serialize(summary.Deserialize<CaseSummary>(JsonSerializerOptions.Web)));
        Assert.Equal("zh-CN", summary.GetProperty("language").GetString());
    }

    [Fact]
    public void A_long_telling_is_cut_between_characters_and_says_so()
    {
        var long_ = string.Concat(Enumerable.Repeat("扣费", 49)) + "😀" + "扣费";
        var data = new CaseData { Facts = [new(Id(3), new(0, long_.Length), long_), new(Id(4), new(0, long_.Length), long_), new(Id(5), new(0, 4), "又扣了钱")] };
        var parts = Line(data, SummaryLineKind.Matter).Parts;
        Assert.All(parts.Where(part => part.Kind == SummaryPart.Quotation), part => Assert.Equal(part.Text, long_[part.Source.Start!.Value..part.Source.End!.Value]));
        Assert.True(parts[0].Cut);
        Assert.Contains("另有1段见对话", SummaryPlainText.Of(parts), StringComparison.Ordinal);
    }

    [Fact]
    public void The_form_holds_the_whole_record_and_an_empty_field_where_nothing_is_known()
    {
        var data = Whole();
        data.Assessment = new(Disposition.Joint, "信用卡中心");
        var sheet = Summaries.SheetOf(data, Called(), Now);
        Assert.Equal("会办 · 信用卡中心", Field("handling"));
        Assert.Equal("「李」[m3]", Field("name"));
        Assert.Equal("收费", Field("cause"));
        Assert.Equal("", Field("closing"));

        string Field(string name) => SummaryPlainText.Of(sheet.Fields.Single(field => field.Name == name).Parts);
    }

    private static SummaryLine Line(CaseData data, string kind) => Lines(data, Called()).Single(line => line.Kind == kind);

    private static IReadOnlyList<SummaryLine> Lines(CaseData data, HandoffData handoff) => Summaries.Of(data, handoff, Now).Lines;

    private static HandoffData Called()
    {
        var handoff = new HandoffData();
        new ConversationHandoff(handoff, Now).Call("media", atHub: false);
        return handoff;
    }

    private static CaseData Whole()
    {
        var data = new CaseData
        {
            Number = "CF-7K2-9MP-4", State = CaseState.Registered, RegisteredAt = Now, Cause = "fees",
            Facts = [Statement("卡被扣了三百块")], Demands = [Statement("还我")],
            Name = "李", NameSaid = Statement("李"), Phone = "13912345678", PhoneSaid = Statement("13912345678"), Vulnerable = true, VulnerableSaid = Statement("耳朵背"),
            Moods = [new(Feeling.Angry, 3, Id(3), Statement("气死了").Span)],
            Signals = [Signal(Topic.Media, Stance.Threat, "找电视台", handsOver: true)],
            Evidence = [new(Id(4), "a.jpg", "image/jpeg", "https://a")],
            Promise = Promise(18),
        };
        new ComplaintCase(data, Now).Confirm(new("139····5678", data.CountStatements()));
        return data;
    }

    private static void Forget(CaseData data, HandoffData handoff, string datum)
    {
        switch (datum)
        {
            case nameof(CaseData.Facts): data.Facts.Clear(); break;
            case nameof(CaseData.Demands): data.Demands.Clear(); break;
            case nameof(CaseData.Moods): data.Moods.Clear(); break;
            case nameof(CaseData.Evidence): data.Evidence.Clear(); break;
            case nameof(CaseData.Signals): data.Signals.Clear(); (handoff.Reason, handoff.Alarm) = (null, null); break;
            case nameof(CaseData.Phone): (data.Phone, data.Name, data.Vulnerable, data.VulnerableSaid) = (null, null, false, null); break;
            case nameof(CaseData.Promise): (data.Promise, data.Number, data.RegisteredAt) = (null, null, null); break;
            default: data.Versions.Clear(); data.Facts.Clear(); data.Demands.Clear(); break;
        }
    }

    private static Signal Signal(Topic topic, Stance stance, string words, bool handsOver) =>
        new(topic, handsOver, Id(3), Statement(words).Span, "media.press") { Stance = stance, Quote = words };

    private static PromiseRecord Promise(int hour) => new(Now.AddDays(-1), new(2026, 3, 10, hour, 0, 0, Now.Offset), "Default", ByPhone: true);

    private static Statement Statement(string words)
    {
        var start = Said.IndexOf(words, StringComparison.Ordinal);
        return new(Id(3), new(start, start + words.Length), words);
    }

    private static string Id(int sequence) => $"{Conversation}|{sequence:D7}";
}
