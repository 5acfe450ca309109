using System.Net;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.Channels.Web.DirectLine;

public sealed class ActivityTests
{
    [Fact]
    public async Task A_message_comes_back_under_the_id_of_its_post_with_the_clients_own_data()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        var posted = await customer.PostAsync("""
            {"type":"message","text":"我要投诉","textFormat":"plain","locale":"zh-CN","localTimestamp":"2026-03-10T15:12:00.000+08:00",
             "localTimezone":"Asia/Shanghai","from":{"id":"someone","name":"李","role":"bot"},"attachments":[],
             "entities":[{"type":"ClientCapabilities","requiresBotState":true}],
             "channelData":{"clientActivityID":"a1","attachmentSizes":[],"x":{"y":[1,"二"]}}}
            """);
        Assert.Equal($"{customer.ConversationId}|0000002", posted.Text("id"));

        var echo = (await customer.ReadAsync()).Activities.Single();
        string? Text(string name) => echo.GetProperty(name).GetString();
        Assert.Equal(posted.Text("id"), Text("id"));
        Assert.Equal("2026-03-10T07:12:00.0000000Z", Text("timestamp"));
        Assert.Equal(("message", "我要投诉", "directline", "zh-CN"), (Text("type"), Text("text"), Text("channelId"), Text("locale")));
        Assert.Equal("""{"clientActivityID":"a1","attachmentSizes":[],"x":{"y":[1,"二"]}}""", echo.GetProperty("channelData").GetRawText());
        Assert.Equal(customer.ConversationId, echo.GetProperty("conversation").GetProperty("id").GetString());
        Assert.Equal("user", echo.GetProperty("from").GetProperty("role").GetString());
        Assert.StartsWith("dl_", echo.GetProperty("from").GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal("complaintbot", echo.GetProperty("recipient").GetProperty("id").GetString());
    }

    [Fact]
    public async Task The_same_message_posted_again_is_one_message()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        const string message = """{"type":"message","text":"在吗","channelData":{"clientActivityID":"a1"}}""";
        var ids = new[] { (await customer.PostAsync(message)).Text("id"), (await customer.PostAsync(message)).Text("id") };
        Assert.Equal(ids[0], ids[1]);
        Assert.Single((await customer.ReadAsync()).Activities);
    }

    [Fact]
    public async Task What_only_a_channel_may_say_does_not_come_in()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        await customer.PostAsync("""
            {"type":"message","text":"x","id":"forged","timestamp":"2001-01-01T00:00:00Z","callerId":"urn:botframework:aadappid:1","deliveryMode":"expectReplies",
             "serviceUrl":"http://169.254.169.254/","channelId":"emulator","conversation":{"id":"other"},"recipient":{"id":"y"},"replyToId":"z","forged":1,
             "attachments":[{"contentType":"image/png","name":"../a.png","contentUrl":"javascript:alert(1)","thumbnailUrl":"data:image/jpeg;base64,AAAA","content":{"a":1}}]}
            """);
        var taken = door.Turns.Accepted.Last();
        Assert.Equal((null, null, null, null, null), (taken.Id, taken.CallerId, taken.DeliveryMode, taken.ServiceUrl, taken.ReplyToId));
        Assert.Equal(("directline", customer.ConversationId, "complaintbot"), (taken.ChannelId, taken.Conversation.Id, taken.Recipient.Id));
        var file = Assert.Single(taken.Attachments);
        Assert.Equal(("a.png", "image/png", null, null, null), (file.Name, file.ContentType, file.ContentUrl, file.ThumbnailUrl, file.Content));
        Assert.False((await customer.ReadAsync()).Activities.Single().TryGetProperty("forged", out _));
    }

    [Fact]
    public async Task Typing_is_told_to_the_turns_and_kept_nowhere()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        var ids = new[] { (await customer.PostAsync("""{"type":"typing"}""")).Text("id"), (await customer.PostAsync("""{"type":"typing"}""")).Text("id") };
        Assert.NotEqual(ids[0], ids[1]);
        Assert.All(ids, id => Assert.StartsWith($"{customer.ConversationId}|t-", id, StringComparison.Ordinal));
        Assert.Equal([customer.ConversationId, customer.ConversationId], door.Turns.Typed);
        Assert.Empty((await customer.ReadAsync()).Activities);
    }

    [Theory]
    [InlineData("""{"type":"event","name":"handoff.status","value":{}}""")]
    [InlineData("""{"type":"conversationUpdate"}""")]
    [InlineData("""{"type":"trace"}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action"}""")]
    [InlineData("""{"text":"no type"}""")]
    [InlineData("""{"type":"message","attachments":5}""")]
    [InlineData("""{"type":"message","text":"\ud800"}""")]
    [InlineData("""{"type":"message","channelData":{"a":"\udc00"}}""")]
    [InlineData("""[{"type":"message"}]""")]
    [InlineData("\"message\"")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{} {}")]
    [InlineData("")]
    public async Task What_is_no_message_is_400(string json)
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        var answer = await customer.PostAsync(json);
        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), (answer.Status, answer.ErrorCode));
        Assert.Single(door.Turns.Accepted); // the opening
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_400()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        byte[] gbk = [.. "{\"type\":\"message\",\"text\":\""u8, 0xC4, 0xE3, .. "\"}"u8];
        var answer = await customer.Caller.PostAsync($"{customer.Path}/activities", new ByteArrayContent(gbk));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Theory]
    [InlineData(20_000, HttpStatusCode.OK, "")]
    [InlineData(20_001, HttpStatusCode.BadRequest, "BadArgument")]
    [InlineData(70_000, HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig")]
    public async Task Long_messages_have_a_limit_that_the_client_understands(int length, HttpStatusCode status, string code)
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        var answer = await customer.SayAsync(new string('a', length));
        Assert.Equal(status, answer.Status);
        Assert.Equal(code, answer.Status == HttpStatusCode.OK ? "" : answer.ErrorCode);
    }

    [Theory]
    [InlineData(30, HttpStatusCode.OK)]
    [InlineData(40, HttpStatusCode.BadRequest)]
    public async Task Json_nests_no_deeper_than_32(int depth, HttpStatusCode status)
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        var nested = new string('[', depth) + new string(']', depth);
        Assert.Equal(status, (await customer.PostAsync($$"""{"type":"message","text":"x","value":{{nested}}}""")).Status);
    }

    [Fact]
    public async Task A_card_that_was_filled_in_has_a_value_and_no_text()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        await customer.PostAsync("""{"type":"message","value":{"verb":"contact","phone":"1"},"channelData":{"postBack":true},"attachments":[]}""");
        var echo = (await customer.ReadAsync()).Activities.Single();
        Assert.False(echo.TryGetProperty("text", out _));
        Assert.Equal("contact", echo.GetProperty("value").GetProperty("verb").GetString());
    }

    [Fact]
    public async Task Customers_read_messages_and_ends_and_nothing_that_is_for_staff()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        string[] types = ["message", "event", "trace", "typing", "handoff", "invoke", "endOfConversation", "event"];
        foreach (var type in types)
        {
            door.Turns.Commit(customer.ConversationId, new Activity { Type = type, Name = "handoff.initiate" });
        }

        var answer = await customer.ReadAsync();
        Assert.Equal(["message", "endOfConversation"], answer.Activities.Select(a => a.GetProperty("type").GetString()));
        Assert.Equal("9", answer.Text("watermark")); // of the last row looked at
        var next = await customer.ReadAsync("9");
        Assert.Empty(next.Activities);
        Assert.Equal("9", next.Text("watermark"));
    }

    [Fact]
    public async Task A_page_is_empty_only_at_the_end_of_the_log()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        for (var i = 0; i < 450; i++)
        {
            door.Turns.Commit(customer.ConversationId, new Activity { Type = "trace" });
        }

        door.Turns.Commit(customer.ConversationId, new Activity { Type = "message", Text = "到" });
        Assert.Equal("到", (await customer.ReadAsync()).Activities.Single().GetProperty("text").GetString());
        Assert.Equal(JsonValueKind.Array, (await customer.ReadAsync(null)).Body.GetProperty("activities").ValueKind);
    }
}
