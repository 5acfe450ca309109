using System.Text.Json;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Settings;
using ComplaintBot.Tests.Front;
using ComplaintBot.Tests.House;
using ComplaintBot.Tests.Promises;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.Settings;

/// <summary>Words that an institution adds by a file, without a build.</summary>
public sealed class AddedWordsTests : IDisposable
{
    private const string Threat = "再不处理我就发到灰雀社上", Rule = "media.greysparrow";

    // Lines are counted from 1: the entry begins on the third, its first example on the fifth.
    private const string Good = """
        {
          "entries": [
            { "id": "media.greysparrow", "kind": "topic", "value": "media", "strength": 2, "words": ["灰雀社"],
              "examples": [
                { "text": "再不处理我就发到灰雀社上", "topic": "media", "handsOver": true },
                { "text": "我的理财亏了三万", "topic": "media", "handsOver": false }
              ] },
            { "id": "media.greysparrow-shop", "kind": "innocent", "value": "media", "words": ["灰雀社茶馆"],
              "examples": [{ "text": "我是在灰雀社茶馆办的卡", "topic": "media", "handsOver": false }] }
          ]
        }
        """;

    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));
    private readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("complaintbot-").FullName);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_platform_in_the_data_folder_hands_over_from_the_next_start_on()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        Assert.DoesNotContain(Rule, await LogOfThreatAsync(server), StringComparison.Ordinal);

        await File.WriteAllTextAsync(server.Folder.File("words.json"), Good, Cancel);
        await server.RestartAsync();
        var call = Call(await LogAsync(server, await ThreatenAsync(server)));
        Assert.Equal("media", call.GetProperty("reason").GetString());
        Assert.Equal(Rule, call.GetProperty("findings")[0].GetProperty("rule").GetString());
    }

    [Theory]
    [InlineData("\"kind\": \"topic\"", "\"kind\": \"nonsense\"", "line 3, $.entries[0].kind", "is no value that may stand here")]
    [InlineData("\"kind\": \"topic\"", "\"kind\": \"negation\"", "line 3, media.greysparrow", "kind must be topic or innocent")]
    [InlineData("\"kind\": \"topic\", \"value\": \"media\"", "\"kind\": \"topic\", \"value\": \"press\"", "line 3, media.greysparrow", "value must be one of")]
    [InlineData("\"kind\": \"topic\", \"value\": \"media\"", "\"kind\": \"topic\", \"value\": \"Media\"", "line 3, media.greysparrow", "value must be one of selfHarm")]
    [InlineData("\"kind\": \"topic\", \"value\": \"media\"", "\"kind\": \"topic\", \"value\": \"media, regulator\"", "line 3, media.greysparrow", "value must be one of")]
    [InlineData("\"strength\": 2", "\"sounded\": [\"我们大家都去找灰雀社\"]", "line 3, media.greysparrow", "at most 8 characters")]
    [InlineData("\"strength\": 2", "\"sounded\": [\"灰…社\"]", "line 3, media.greysparrow", "must have no gap")]
    [InlineData("灰雀社茶馆\"],", "灰雀社…茶馆\"],", "line 8, media.greysparrow-shop", "must have no gap")]
    [InlineData("\"strength\": 2", "\"strength\": 4", "line 3, media.greysparrow", "strength must be 1 to 3")]
    [InlineData("\"strength\": 2", "\"weight\": 2", "line 3, $.entries[0].weight", "weight")]
    [InlineData("media.greysparrow-shop", "media.press", "line 8, media.press", "the id is taken")]
    [InlineData("media.greysparrow-shop", "media.greysparrow", "line 8, media.greysparrow", "the id is taken")]
    [InlineData("[\"灰雀社\"]", "[null]", "line 3, media.greysparrow", "has an empty word")]
    [InlineData("[\"灰雀社\"]", "[\"灰鹊社\"]", "line 5, media.greysparrow", "none of its words is found in its examples")]
    [InlineData("media.greysparrow-shop", "Media Shop", "line 8, Media Shop", "the id must be of a-z, 0-9")]
    [InlineData("\"handsOver\": true", "\"handsOver\": false", "line 5, media.greysparrow", "Media hands over here, by media.greysparrow")]
    [InlineData("三万\", \"topic\": \"media\", \"handsOver\": false", "三万\", \"topic\": \"media\", \"handsOver\": true", "line 6, media.greysparrow", "Media does not hand over here")]
    [InlineData("我的理财亏了三万", " ", "line 3, media.greysparrow", "has an empty example")]
    [InlineData("[{ \"text\": \"我是在灰雀社茶馆办的卡\", \"topic\": \"media\", \"handsOver\": false }]", "[]", "line 8, media.greysparrow-shop", "has no examples")]
    [InlineData("[{ \"text\": \"我是在灰雀社茶馆办的卡\", \"topic\": \"media\", \"handsOver\": false }]", "[null]", "line 8, media.greysparrow-shop", "has an empty example")]
    [InlineData("{ \"id\": \"media.greysparrow-shop\"", "null, { \"id\": \"media.greysparrow-shop\"", "line 8", "is null")]
    [InlineData("\"handsOver\": true },", "\"handsOver\": true }", "line 6, $.entries[0].examples", "'{' is invalid")]
    public void A_mistake_is_told_with_its_line(string from, string to, string key, string reason)
    {
        var path = _folder.File("words.json");
        Assert.Contains(from, Good, StringComparison.Ordinal);
        File.WriteAllText(path, Good.Replace(from, to, StringComparison.Ordinal));
        var error = Assert.Throws<PolicyException>(() => RecognizerOf.Server(_folder));
        Assert.Equal(path, error.File);
        Assert.StartsWith(key, error.Key, StringComparison.Ordinal);
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_stops_the_start_with_the_file_the_line_and_the_reason()
    {
        await File.WriteAllTextAsync(_folder.File("officer.json"), Good.Replace("\"topic\": \"media\", \"handsOver\": true", "\"topic\": \"media\", \"handsOver\": false", StringComparison.Ordinal), Cancel);
        var (exit, _, error) = await ServerProcess.RunAsync(_folder.Path, Cancel, "--urls", "http://127.0.0.1:0", "--data", _folder.Path, "Recognition:Words=officer.json");
        Assert.Equal(1, exit);
        Assert.Equal($"{_folder.File("officer.json")}: line 5, media.greysparrow: Media hands over here, by media.greysparrow", error.Trim());
    }

    [Fact]
    public async Task The_command_that_recognises_knows_them_too()
    {
        await File.WriteAllTextAsync(_folder.File("words.json"), Good, Cancel);
        var (exit, output, _) = await ServerProcess.AnswerAsync(_folder.Path, $$"""{"id":1,"text":"{{Threat}}"}""", Cancel, "recognize", "--data", _folder.Path);
        Assert.Equal(0, exit);
        Assert.Equal(Rule, JsonDocument.Parse(output).RootElement.GetProperty("findings")[0].GetProperty("rule").GetString());

        await File.WriteAllTextAsync(_folder.File("words.json"), "{", Cancel);
        (exit, output, var error) = await ServerProcess.AnswerAsync(_folder.Path, "", Cancel, "recognize", "--data", _folder.Path);
        Assert.Equal((1, ""), (exit, output));
        Assert.StartsWith($"{_folder.File("words.json")}: line 1, $", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_file_that_is_not_there_stops_the_start() =>
        Assert.Contains("nowhere.json", (await Assert.ThrowsAsync<PolicyException>(() => TestServer.StartAsync(Now, "Recognition:Words=nowhere.json"))).File, StringComparison.Ordinal);

    [Fact]
    public void A_file_of_another_encoding_is_refused()
    {
        File.WriteAllBytes(_folder.File("words.json"), [.. "{ \"entries\": [], \"$schema\": \""u8, 0xBB, 0xD2, .. "\" }"u8]);
        Assert.Equal("is not UTF-8", Assert.Throws<PolicyException>(() => RecognizerOf.Server(_folder)).Reason);
    }

    [Fact]
    public void The_file_on_the_page_keeps_to_the_schema_and_starts()
    {
        var page = File.ReadAllText(Path.Combine(Sources.Root, "docs/policies.md"));
        var sample = page.Split("```json")[1].Split("```")[0];
        using var schema = JsonDocument.Parse(PolicyFile.Embedded("words.schema.json").Text);
        using var file = JsonDocument.Parse(sample);
        Assert.Empty(new SchemaCheck(schema.RootElement).Errors(file.RootElement));
        File.WriteAllText(_folder.File("words.json"), sample);
        RecognizerOf.Server(_folder);
    }

    public void Dispose() => Directory.Delete(_folder.Path, recursive: true);

    private static async Task<string> LogOfThreatAsync(TestServer server) => string.Join('\n', (await LogAsync(server, await ThreatenAsync(server))).Select(entry => entry.Body));

    private static async Task<string> ThreatenAsync(TestServer server)
    {
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await customer.SayAsync(Threat);
        await server.IdleAsync();
        return customer.ConversationId;
    }

    private static Task<IReadOnlyList<LogEntry>> LogAsync(TestServer server, string conversationId) =>
        server.Get<IConversationLog>().ReadAsync(conversationId, 0, 1000, Cancel);

    private static JsonElement Call(IReadOnlyList<LogEntry> log) => Assert.Single(
        log.Where(entry => entry.Type == ActivityTypes.Event).Select(entry => JsonDocument.Parse(entry.Body).RootElement),
        activity => activity.GetProperty("name").GetString() == HandoffEventNames.InitiateHandoff).GetProperty("value");
}
