using System.Text;
using BotFramework.Json;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

[Trait("Supplier", "ours")]
public class ActivityJsonTests
{
    private const string Wire = """
        {"type":"message","id":"1","timestamp":"2026-02-13T16:00:00+08:00","channelId":"webchat",
        "from":{"id":"u","name":"张三","vip":true},"conversation":{"id":"c","tier":2},"text":"退保只拿回51142块<b>",
        "attachments":[{"contentType":"x/y","content":{"deep":[1,2]},"size":7}],
        "entities":[{"type":"ClientInfo","country":"CN","nested":{"a":1}}],
        "value":{"Kind":"a"},"channelData":{"postBack":true},"unheardOf":{"b":[true]}}
        """;

    [Fact]
    public void Members_no_class_knows_survive_a_round_trip()
    {
        var activity = BotJson.Read<Activity>(Encoding.UTF8.GetBytes(Wire));

        Assert.Equal(Compact(Wire), Compact(Encoding.UTF8.GetString(BotJson.Write(activity))));
    }

    [Fact]
    public void Names_are_camel_case_and_nulls_are_left_out_and_Chinese_stays_as_it_is()
    {
        var json = Encoding.UTF8.GetString(BotJson.Write(new Activity { Type = "message", Text = "投诉<b>", ReplyToId = "1" }));

        Assert.Equal("""{"type":"message","text":"投诉<b>","replyToId":"1"}""", json);
    }

    [Fact]
    public void An_entity_in_a_list_is_written_by_its_own_type()
    {
        var activity = new Activity { Entities = [new Mention(new ChannelAccount("b"), "@bot")] };

        var read = BotJson.Read<Activity>(BotJson.Write(activity));

        var mention = Assert.Single(read.GetMentions());
        Assert.Equal("@bot", mention.Text);
        Assert.Equal("b", mention.Mentioned.Id);
    }

    [Fact]
    public void A_card_is_written_as_clients_read_it()
    {
        var card = new ReceiptCard("年费", [new Fact("卡号", "尾号1234")], [new ReceiptItem("年费", price: "300")], total: "300");

        Assert.Equal(
            """{"contentType":"application/vnd.microsoft.card.receipt","content":{"title":"年费","facts":[{"key":"卡号","value":"尾号1234"}],"items":[{"title":"年费","price":"300"}],"total":"300"}}""",
            Encoding.UTF8.GetString(BotJson.Write(card.ToAttachment())));
    }

    [Fact]
    public void A_place_in_a_list_keeps_its_members()
    {
        var activity = new Activity { Entities = [new GeoCoordinates(latitude: 31.23, longitude: 121.47)] };

        Assert.Equal(
            """{"entities":[{"latitude":31.23,"longitude":121.47,"type":"GeoCoordinates"}]}""",
            Encoding.UTF8.GetString(BotJson.Write(activity)));
    }

    [Fact]
    public void A_token_keeps_members_that_it_does_not_know()
    {
        const string json = """{"channelId":"webchat","token":"t","scope":["a"]}""";

        Assert.Equal(json, Encoding.UTF8.GetString(BotJson.Write(BotJson.Read<TokenResponse>(Encoding.UTF8.GetBytes(json)))));
    }

    [Fact]
    public void A_file_is_written_as_base64() =>
        Assert.Equal(
            """{"type":"text/plain","originalBase64":"AQI="}""",
            Encoding.UTF8.GetString(BotJson.Write(new AttachmentData("text/plain", originalBase64: [1, 2]))));

    [Fact]
    public void A_timestamp_is_written_as_ISO_8601()
    {
        var time = new DateTimeOffset(2026, 2, 13, 16, 0, 0, TimeSpan.FromHours(8));

        Assert.Equal("""{"timestamp":"2026-02-13T16:00:00+08:00"}""", Encoding.UTF8.GetString(BotJson.Write(new Activity { Timestamp = time })));
    }

    private static string Compact(string json) =>
        System.Text.Json.Nodes.JsonNode.Parse(json)!.AsObject().OrderBy(m => m.Key, StringComparer.Ordinal)
            .Aggregate(string.Empty, (all, m) => $"{all}\n{m.Key}={m.Value?.ToJsonString()}");
}
