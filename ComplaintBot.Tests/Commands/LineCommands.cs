using System.Text.Json;
using ComplaintBot.Dialogs.Replies;
using ComplaintBot.Dialogs.Replies.Guarding;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Commands;

/// <summary>The commands that answer JSON lines.</summary>
public sealed class LineCommands : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("complaintbot-").FullName;

    [Fact]
    public async Task Guard_judges_line_by_line_and_a_bad_line_spoils_only_itself()
    {
        var (exit, results) = await AnswerAsync("guard", """
            {"id":1,"speaker":"agent","text":"😀确实是我们的错，打13812345678"}
            no json
            {"id":"c","speaker":"robot","text":"x"}
            {"id":"d","speaker":"agent","text":"好","quotes":[[0,9]]}

            {"id":12345678901234567890,"speaker":"agent","text":"退您1260元","decision":{"id":"D","approver":"周","outcome":"granted","amount":1260}}
            {"id":"f","speaker":"bot","text":"好，李先生。"}
            {"id":"g","speaker":"agent","text":"留的号是138 1234 5678，对吗","own":["13812345678"]}
            {"id":"h","speaker":"agent","text":"留的号是138 1234 5678，对吗","own":[null]}
            {"id":"i","speaker":"agent","text":"好，3月50亿日","quotes":[null]}
            {"id":"j","speaker":"agent","text":""}
            {"id":"k","speaker":"agent","text":"退您1260元","decision":{"id":"D","approver":"周","outcome":"granted","amount":"1,260.00元"}}
            {"id":"l","speaker":"agent","text":"退您1260元","decision":{"id":"D","approver":"周","outcome":"granted","amount":"1260元，分2期"}}
            {"id":"m","speaker":"agent","text":"退您1.2元","decision":{"id":"D","approver":"周","outcome":"granted","amount":"1.2万"}}
            """);
        Assert.Equal(2, exit);
        Assert.Equal(["1", "", "c", "d", "12345678901234567890", "f", "g", "h", "i", "j", "k", "l", "m"], results.Select(one => one.TryGetProperty("id", out var id) ? $"{id}" : ""));
        Assert.Equal(JsonValueKind.Number, results[0].GetProperty("id").ValueKind);
        Assert.Equal(["block", null, null, null, "allow", "allow", "allow", null, null, "allow", "allow", null, null], results.Select(one => one.TryGetProperty("verdict", out var verdict) ? verdict.GetString() : null));
        var reasons = results[0].GetProperty("reasons").EnumerateArray().Select(one => (one.GetProperty("reason").GetString(), one.GetProperty("start").GetInt32(), one.GetProperty("text").GetString()));
        Assert.Contains(("privacy", 11, "13812345678"), reasons);
        Assert.All(results[1..4], one => Assert.NotEmpty(one.GetProperty("error").GetString()!));
    }

    [Fact]
    public async Task Guard_tells_a_bots_line_that_the_bot_could_not_say_and_blocks_it_where_the_world_is_closed()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "settings.json"), """{"Brand":{"Name":"长河银行"}}""", TestContext.Current.CancellationToken);
        var input = """
            {"id":1,"speaker":"bot","text":"我们会在周五18点前联系您"}
            {"id":2,"speaker":"bot","text":"我是长河银行的自动应答，先听您说；要真人，随时说“转人工”。发生什么事了？"}
            {"id":3,"speaker":"bot","text":"我念一遍，您看对不对：\n事情　「说好三天内给我退款」\n联系　李先生，138····1111"}
            {"id":4,"speaker":"bot","text":"我们赔您五万元"}
            {"id":5,"speaker":"agent","text":"我们会在周五18点前联系您"}
            {"id":6,"speaker":"bot","text":"补进去了：「他电话13812345678」。"}
            """;
        Assert.Equal(["allow False", "allow True", "allow True", "block False money", "allow ", "block True privacy"], await VerdictsAsync(input));
        Assert.Equal(["block False", "allow True", "allow True", "block False money", "allow ", "block True privacy"], await VerdictsAsync(input, "--closed"));
    }

    [Fact]
    public async Task Guard_prints_what_an_approval_of_each_family_must_carry()
    {
        var (exit, output, error) = await ServerProcess.AnswerAsync(_folder, "", TestContext.Current.CancellationToken, "guard", "--fingerprints");
        Assert.Equal((0, ""), (exit, error));
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(ReplyTexts.Default.Families, lines.Select(line => line.GetProperty("family").GetString()));
        Assert.All(lines, line => Assert.Equal(
            (TextFingerprint.Of(ReplyTexts.Default, line.GetProperty("family").GetString()!), true),
            (line.GetProperty("fingerprint").GetString(), line.GetProperty("approved").GetBoolean())));
        Assert.Equal("2027-12-31", lines[0].GetProperty("validUntil").GetString());
    }

    [Fact]
    public async Task Recognize_says_in_a_line_that_the_settings_are_damaged()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "settings.json"), "{", TestContext.Current.CancellationToken);
        var (exit, output, error) = await ServerProcess.AnswerAsync(_folder, "", TestContext.Current.CancellationToken, "recognize", "--data", _folder);
        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("settings.json", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recognize_names_what_it_finds_as_the_labels_do()
    {
        var (exit, results) = await AnswerAsync("recognize", """
            {"id":7,"text":"我叫王建国，退保少了2459.79元，再不给说法我就找媒体"}
            {"id":"8","text":"对","asked":"confirm"}
            """);
        Assert.Equal(0, exit);
        Assert.True(results[0].GetProperty("handoff").GetBoolean());
        Assert.Equal("media", results[0].GetProperty("reason").GetString());
        Assert.Equal("threat", results[0].GetProperty("findings")[0].GetProperty("stance").GetString());
        Assert.Contains(results[0].GetProperty("entities").EnumerateArray(), one => one.GetProperty("type").GetString() == "money" && one.GetProperty("value").GetString() == "2459.79");
        Assert.Equal("agree", results[1].GetProperty("intent").GetString());
        Assert.Equal(JsonValueKind.Null, results[1].GetProperty("emotion").ValueKind);
        Assert.False(results[1].TryGetProperty("reason", out _));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<IEnumerable<string>> VerdictsAsync(string input, params string[] options)
    {
        var (exit, results) = await AnswerAsync("guard", input, ["--data", _folder, .. options]);
        Assert.Equal(0, exit);
        return results.Select(one => string.Join(' ', one.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("reason").GetString())
            .Prepend(one.TryGetProperty("approved", out var approved) ? $"{approved.GetBoolean()}" : "").Prepend(one.GetProperty("verdict").GetString())));
    }

    private async Task<(int Exit, JsonElement[] Results)> AnswerAsync(string command, string input, params string[] options)
    {
        var (exit, output, error) = await ServerProcess.AnswerAsync(_folder, input, TestContext.Current.CancellationToken, [command, .. options]);
        Assert.Empty(error);
        return (exit, [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)]);
    }
}
