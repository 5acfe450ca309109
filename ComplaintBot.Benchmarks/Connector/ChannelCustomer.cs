using System.Diagnostics;
using System.Net.Http.Headers;
using ComplaintBot.Benchmarks.Customers;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;
using Activity = Microsoft.Bot.Schema.Activity;

namespace ComplaintBot.Benchmarks.Connector;

/// <summary>One customer behind the channel after another: each writes the next message when the last is answered.</summary>
internal sealed class ChannelCustomer(HttpClient server, FakeChannel channel, int number)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    // Nobody begins where everybody begins: the load is mixed from the first second.
    private int _message = number / Scripts.All.Count;

    /// <returns>Timestamps of <see cref="Stopwatch"/>: just before the post, and the first reply.</returns>
    /// <exception cref="HttpRequestException">The message was refused.</exception>
    /// <exception cref="TimeoutException">No reply within 20 seconds.</exception>
    public async Task<(long Began, long Answered)> AskAsync()
    {
        var customer = $"{number}-{_message / Scripts.All[number % Scripts.All.Count].Count}";
        var message = Message($"c{customer}", $"m{number}-{_message}", Scripts.Line(number, _message));
        _message++;
        using var body = new ByteArrayContent(SdkJson.Write(message));
        body.Headers.ContentType = Json;
        var reply = channel.FirstReplyToAsync(message.Id);
        var began = Stopwatch.GetTimestamp();
        using var accepted = await server.PostAsync(new Uri("/api/messages", UriKind.Relative), body);
        accepted.EnsureSuccessStatusCode();
        return (began, await reply.WaitAsync(Patience));
    }

    private Activity Message(string conversationId, string id, string text) => new()
    {
        Type = ActivityTypes.Message,
        Id = id,
        ChannelId = "benchmark",
        ServiceUrl = channel.ServiceUrl,
        Conversation = new ConversationAccount(id: conversationId),
        From = new ChannelAccount($"user-of-{conversationId}"),
        Recipient = new ChannelAccount("complaintbot"),
        Locale = "zh-CN",
        Text = text,
    };
}
