using System.Collections.Concurrent;
using System.Net.WebSockets;
using ComplaintBot.Benchmarks.Customers;
using ComplaintBot.Benchmarks.Wire;

namespace ComplaintBot.Benchmarks.Crash;

/// <summary>Writes in bursts until the server is gone, and remembers what it was told.</summary>
internal sealed class CrashCustomer(int number, Random random)
{
    private const int LongestBurst = 4;
    private readonly List<Acknowledged> _acknowledged = [];
    private readonly ConcurrentDictionary<string, string?> _seen = new(StringComparer.Ordinal);
    private WireConversation? _address;
    private WireMessage? _pending;

    public int Acknowledged => _acknowledged.Count;

    public async Task<OpenConversation> OpenAsync(DirectLineClient client, CancellationToken cancellationToken)
    {
        var conversation = await OpenConversation.BeginAsync(client, See, cancellationToken);
        _address = conversation.Address;
        return conversation;
    }

    /// <summary>Ends when the server does.</summary>
    public async Task TalkAsync(OpenConversation conversation, CancellationToken cancellationToken)
    {
        try
        {
            for (var line = 0; ; line++)
            {
                for (var left = random.Next(LongestBurst); left > 0; left--, line++)
                {
                    await PostAsync(conversation, conversation.Write(Scripts.Line(number, line)), cancellationToken);
                }
                var last = conversation.Write(Scripts.Line(number, line));
                var answer = conversation.AnswerToAsync(last, cancellationToken);
                await PostAsync(conversation, last, cancellationToken);
                await answer;
            }
        }
        catch (Exception over) when (over is HttpRequestException or WebSocketException or TaskCanceledException)
        {
            // The server is gone; what it had acknowledged is what counts.
        }
        await conversation.DisposeAsync();
    }

    /// <summary>A customer without an acknowledgement sends the same message again, as chat pages do.</summary>
    /// <returns>How many were sent again: 0 or 1.</returns>
    public async Task<int> SendAgainAsync(DirectLineClient client, CancellationToken cancellationToken)
    {
        if (_pending is not { } message)
        {
            return 0;
        }
        _acknowledged.Add(new(await client.PostAsync(_address!, message, cancellationToken), message));
        _pending = null;
        return 1;
    }

    public async Task<bool> IsAnsweredAsync(DirectLineClient client, CancellationToken cancellationToken) =>
        LogCheck.Unanswered(_acknowledged, await client.ReadAsync(_address!, cancellationToken)) == 0;

    public async Task<Verdict> JudgeAsync(DirectLineClient client, CancellationToken cancellationToken) =>
        LogCheck.Judge(_acknowledged, _seen, await client.ReadAsync(_address!, cancellationToken));

    private async Task PostAsync(OpenConversation conversation, WireMessage message, CancellationToken cancellationToken)
    {
        _pending = message;
        _acknowledged.Add(new(await conversation.PostAsync(message, cancellationToken), message));
        _pending = null;
    }

    private void See(WireActivity activity)
    {
        // Typing stands in no log.
        if (activity.Type != "typing")
        {
            _seen[activity.Id] = activity.Text;
        }
    }
}
