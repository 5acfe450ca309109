using System.Text;
using System.Text.Json;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.Turns;

/// <summary>What is on disk is the same whoever supplies the SDK: both are built and run with these lines.</summary>
public sealed class SdkJsonTests
{
    private const string Key = "test/conversations/c1";

    [Fact]
    public void A_body_has_no_id_no_timestamp_no_nulls_and_Chinese_as_it_is()
    {
        var activity = new Activity { Type = "message", Id = "7", Timestamp = DateTimeOffset.UnixEpoch, Text = "投诉<b>" };

        Assert.Equal("""{"type":"message","text":"投诉<b>"}""", Encoding.UTF8.GetString(SdkJson.WriteBody(activity)));
    }

    [Fact]
    public void Members_that_no_class_knows_survive_and_stay_what_they_were()
    {
        const string Wire = """
            {"type":"message","localTimestamp":"2026-02-13T16:00:00+08:00","from":{"id":"u","vip":true},"conversation":{"id":"c","tier":2},
             "text":"退保","attachments":[{"contentType":"x/y","content":{"deep":[1,2]},"size":7}],
             "entities":[{"type":"ClientInfo","nested":{"when":"2026-02-13T16:00:00Z"}}],
             "value":{"Kind":"a","$type":"System.Object"},"channelData":{"at":"2026-02-13T16:00:00+09:00"},"unheardOf":{"b":[true]}}
            """;

        var written = SdkJson.WriteBody(SdkJson.ReadActivity(Encoding.UTF8.GetBytes(Wire)));

        Assert.True(JsonElement.DeepEquals(Json(Wire), Json(Encoding.UTF8.GetString(written))), Encoding.UTF8.GetString(written));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"type":"message","localTimestamp":"yesterday"}""")]
    public void What_is_no_activity_is_told_by_the_same_exception(string body) =>
        Assert.Throws<JsonException>(() => SdkJson.ReadActivity(Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData("ours", """{"Case":{"state":1,"facts":[{"activityId":"a","span":{"start":0,"end":2},"text":"退保"}],"lastHeardAt":"2026-03-10T10:00:00+08:00"}}""")]
    [InlineData("Microsoft's", """{"Case":{"$type":"json","state":1,"facts":[{"activityId":"a","span":{"start":0,"end":2},"text":"退保"}],"lastHeardAt":"2026-03-10T10:00:00+08:00"}}""")]
    public async Task A_case_that_either_supplier_stored_is_read(string supplier, string stored)
    {
        var read = (await ReadAsync<CaseData>(Encoding.UTF8.GetBytes(stored), "Case"))!;

        Assert.True(read.State == CaseState.Registered, supplier);
        Assert.Equal(("退保", 2), (read.Facts.Single().Text, read.Facts.Single().Span.Length));
        Assert.Equal(new DateTimeOffset(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8)), read.LastHeardAt);
    }

    [Fact]
    public async Task A_state_comes_back_with_its_case_and_the_stack_of_its_dialogs()
    {
        var at = new DateTimeOffset(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));
        var body = SdkJson.Write(new Dictionary<string, object>
        {
            ["Case"] = new CaseData { Name = "张三", Promise = new(at, at.AddDays(1), "normal", ByPhone: true), RefusedFields = [RecordField.Contact] },
            ["DialogState"] = new DialogState([new DialogInstance { Id = "d", State = Waiting() }]),
            ["DialogVersion"] = "7",
        });

        var data = (await ReadAsync<CaseData>(body, "Case"))!;
        Assert.Equal(("张三", at, at.AddDays(1), "normal", true), (data.Name, data.Promise!.MadeAt, data.Promise.DueAt, data.Promise.Urgency, data.Promise.ByPhone));
        Assert.Equal([RecordField.Contact], data.RefusedFields);
        Assert.Equal("7", await ReadAsync<string>(body, "DialogVersion"));
        var state = (await ReadAsync<DialogState>(body, "DialogState"))!.DialogStack.Single().State;
        Assert.Equal("说吧", Assert.IsType<PromptOptions>(state["options"]).Prompt.Text);
        Assert.Equal("a", Assert.IsType<Dictionary<string, object>>(state["values"])["k"]);
        Assert.Equal("i", Assert.IsType<DialogState>(state["dialogs"]).DialogStack.Single().Id);
    }

    private static Dictionary<string, object> Waiting() => new()
    {
        ["options"] = new PromptOptions { Prompt = MessageFactory.Text("说吧") },
        ["values"] = new Dictionary<string, object> { ["k"] = "a" },
        ["dialogs"] = new DialogState([new DialogInstance { Id = "i", State = new Dictionary<string, object>() }]),
    };

    private static async Task<T?> ReadAsync<T>(byte[] body, string property)
    {
        var snapshot = new Snapshot("c1", "test", default, IsOutside: false, IsWithPerson: false, 1, [], new Dictionary<long, StaffInput>(), false, false, false, [], new Dictionary<string, ReadOnlyMemory<byte>> { [Key] = body });
        using var turn = new TurnContext(new TestAdapter(), BotFramework.ConversationOf.Incoming());
        return await new ConversationState(new UnitOfWork(snapshot, DateTimeOffset.UnixEpoch)).CreateProperty<T>(property)
            .GetAsync(turn, null, TestContext.Current.CancellationToken);
    }

    private static JsonElement Json(string text) => JsonElement.Parse(text);
}
