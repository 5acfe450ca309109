using System.Text.Json;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Summary;
using ComplaintBot.Dialogs.Replies;
using ComplaintBot.Tests.Conversations;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.Handoff.Summary;

/// <summary>What the parts of a summary may stand on: the messages of one conversation, its record, our texts and policies.</summary>
internal sealed class SummaryGround
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly SummaryRules Rules = SummaryRules.BuiltIn(new());
    private static readonly SummaryPolicy Policy = Rules.Policy;

    private readonly Dictionary<string, JsonElement> _messages;
    private readonly CaseData _case;
    private readonly string _record;

    private SummaryGround(IReadOnlyList<LogEntry> log, CaseData data, HandoffData handoff)
    {
        Calls =
        [
            .. log.Where(entry => entry.Type == ActivityTypes.Event).Select(entry => JsonDocument.Parse(entry.Body).RootElement)
                .Where(activity => activity.GetProperty("name").GetString() == HandoffEventNames.InitiateHandoff)
                .Select(activity => activity.GetProperty("value").GetProperty("summary").Deserialize<CaseSummary>(JsonSerializerOptions.Web)!),
        ];
        _messages = log.Where(entry => entry.Type == ActivityTypes.Message).ToDictionary(entry => entry.ActivityId, entry => JsonDocument.Parse(entry.Body).RootElement);
        (_case, Handoff) = (data, handoff);
        _record = JsonSerializer.Serialize(new { data, handoff }, Readable);
    }

    public static CaseSummaries Summaries { get; } = new(Rules);

    public HandoffData Handoff { get; }

    /// <summary>As they stand in the calls for a person.</summary>
    public IReadOnlyList<CaseSummary> Calls { get; }

    public static SummaryGround Of(TestServer server, string conversationId) => new(
        server.Get<IConversationLog>().ReadAsync(conversationId, 0, 1000, default).GetAwaiter().GetResult(),
        TalkStore.Case(server, conversationId),
        TalkStore.Handoff(server, conversationId));

    public CaseSummary Summary(DateTimeOffset at, string? language = null) => Summaries.Of(_case, Handoff, at, language);

    public CaseRecordSheet Sheet(DateTimeOffset at, string? language = null) => Summaries.SheetOf(_case, Handoff, at, language);

    public void Bears(SummaryPart part, string language)
    {
        switch (part.Kind)
        {
            case SummaryPart.Quotation:
                Assert.Equal(Text(part.Source)[part.Source.Start!.Value..part.Source.End!.Value], part.Text);
                break;
            case SummaryPart.OurText:
                Assert.Contains(part.Text, OurText(part.Name!, language), StringComparison.Ordinal);
                break;
            default:
                Assert.True(IsRecorded(part, language), $"{part} stands in no record");
                break;
        }
        if (part.Source is { MessageId: { } id })
        {
            Assert.Contains(id, _messages.Keys);
        }
    }

    private string Text(SummarySource source) => _messages[source.MessageId!].GetProperty("text").GetString()!;

    private static string OurText(string name, string language)
    {
        var advice = new[] { ("look-up", Policy.LookUp), ("opening", Policy.Openings), ("avoid", Policy.Avoid) }
            .SelectMany(list => list.Item2.Select(each => (Name: $"{list.Item1}.{each.Id}", each.Text)))
            .FirstOrDefault(each => each.Name == name);
        return advice.Text is { } text ? text[language] : SummaryTexts.In(language)[name];
    }

    private static IEnumerable<DateTimeOffset> Moments(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Moments(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Moments),
        JsonValueKind.String when value.TryGetDateTimeOffset(out var moment) => [moment],
        _ => [],
    };

    private bool IsRecorded(SummaryPart part, string language) => part.Name switch
    {
        "phone" => part.Text == MaskedPhone.Of(_case.Phone!),
        "moment" => Moments(JsonDocument.Parse(_record).RootElement).Any(moment => moment.ToUnixTimeSeconds() == DateTimeOffset.Parse(part.Value!, null).ToUnixTimeSeconds()),
        "day" => new[] { Rules.DayOf(_case.RegisteredAt!.Value), Rules.StatutoryDayOf(_case) }.Select(day => day.ToString("yyyy-MM-dd", null)).Contains(part.Value),
        "period" => part.Value == Rules.Periods.Of(_case).Id && part.Text == SummaryTexts.In(language)[$"Period.{part.Value}"],
        "count" => int.Parse(part.Value!, null) is >= 0 and <= 100 && part.Text == part.Value,
        "state" => _case.Earlier.Append(_case).Any(one => part.Value == StaffWord.Of(one.State) && part.Text == SummaryTexts.In(language)[$"State.{one.State}"]),
        "feeling" => _case.Moods.Exists(mood => StaffWord.Of(mood.Feeling) == part.Value),
        "cause" => part.Text == (SummaryTexts.In(language).Find($"Cause.{part.Value}") ?? part.Value) && part.Value == _case.Cause,
        "party" => Handoff.Told.Exists(told => told.Party == part.Value) && part.Text == (SummaryTexts.In(language).Find($"Party.{part.Value}") ?? Rules.Notices.LabelOf(part.Value!)),
        "disposition" => part.Value == StaffWord.Of(_case.Assessment!.Disposition),
        _ => part.Text == part.Value && _record.Contains($"\"{part.Value}\"", StringComparison.Ordinal),
    };
}
