using System.Text.Json;
using Xunit;

namespace ComplaintBot.Tests.Review;

/// <summary>What Bot Framework Emulator asks of a file, so that it opens and every bubble stands on its side.</summary>
internal static class TranscriptRules
{
    private static readonly string[] Types = ["message", "trace", "conversationUpdate", "event", "endOfConversation", "typing"];

    /// <returns>The entries.</returns>
    public static List<JsonElement> Check(string path)
    {
        var bytes = File.ReadAllBytes(path);
        Assert.Equal((byte)'[', bytes[0]); // no byte order mark, an array
        Assert.EndsWith(".transcript", path, StringComparison.Ordinal);
        var entries = JsonDocument.Parse(bytes).RootElement.EnumerateArray().ToList();
        Assert.NotEmpty(entries);
        Assert.All(entries, CheckEntry);
        CheckOrder(entries);
        CheckSides(entries);
        return entries;
    }

    private static void CheckEntry(JsonElement entry)
    {
        Assert.Contains(Text(entry, "type"), Types);
        Assert.NotEmpty(Text(entry, "channelId"));
        Assert.EndsWith("Z", Text(entry, "timestamp"), StringComparison.Ordinal);
        Assert.NotEmpty(Text(entry.GetProperty("conversation"), "id"));
        foreach (var side in new[] { "from", "recipient" })
        {
            Assert.NotEmpty(Text(entry.GetProperty(side), "id"));
            Assert.NotEmpty(Text(entry.GetProperty(side), "name"));
        }
        Assert.Equal(["bot", "user"], new[] { Text(entry.GetProperty("from"), "role"), Text(entry.GetProperty("recipient"), "role") }.Order());
        if (Text(entry, "type") == "message")
        {
            CheckMessage(entry);
        }
    }

    private static void CheckMessage(JsonElement message)
    {
        Assert.True(Text(message, "text").Length > 0 || message.TryGetProperty("attachments", out _), "a message without a bubble");
        Assert.False(message.TryGetProperty("channelData", out var data) && data.TryGetProperty("postBack", out _), "a message that hides itself");
        Assert.False(message.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object && value.TryGetProperty("type", out var type) && type.ValueEquals("message"));
        foreach (var file in message.TryGetProperty("attachments", out var files) ? files.EnumerateArray().ToArray() : [])
        {
            Assert.NotEmpty(Text(file, "contentType"));
            Assert.True(!file.TryGetProperty("contentUrl", out var address) || (address.GetString()!.StartsWith("data:image/", StringComparison.Ordinal) && address.GetString()!.Length < 4 << 20));
        }
    }

    private static void CheckOrder(List<JsonElement> entries)
    {
        Assert.Distinct(entries.Select(entry => Text(entry, "id")));
        var times = entries.ConvertAll(entry => entry.GetProperty("timestamp").GetDateTimeOffset());
        Assert.Equal(times.Order(), times);
        for (var i = 0; i < entries.Count; i++)
        {
            Assert.True(!entries[i].TryGetProperty("replyToId", out var earlier) || entries.Take(i).Any(entry => Text(entry, "id") == earlier.GetString()), "an answer to nothing");
        }
    }

    private static void CheckSides(List<JsonElement> entries)
    {
        var accounts = entries.SelectMany(entry => new[] { entry.GetProperty("from"), entry.GetProperty("recipient") })
            .Select(account => (Role: Text(account, "role"), Id: Text(account, "id"))).Distinct().ToList();
        Assert.Equal(2, accounts.Count);
        Assert.Distinct(accounts.Select(account => account.Id));
        Assert.Single(entries.Select(entry => Text(entry.GetProperty("conversation"), "id")).Distinct());
    }

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;
}
