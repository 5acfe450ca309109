using ComplaintBot.Benchmarks.Crash;
using ComplaintBot.Benchmarks.Customers;
using ComplaintBot.Benchmarks.Wire;

namespace ComplaintBot.Benchmarks.Handoff;

/// <summary>Threatens, and goes on telling whoever is there: the bot, then a person.</summary>
internal sealed class ThreatCustomer(int number, Pauses pauses) : IAsyncDisposable
{
    private static readonly TimeSpan BetweenTellings = TimeSpan.FromSeconds(1.5);
    private readonly TaskCompletionSource _toldAll = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private readonly List<Acknowledged> _posted = [];
    private readonly List<string> _seen = [];
    private readonly List<string> _heard = [];
    private OpenConversation? _conversation;

    public string ConversationId => _conversation!.Address.ConversationId;

    /// <summary>What the server said it keeps, in the order of posting.</summary>
    public IReadOnlyList<Acknowledged> Posted => _posted;

    /// <summary>What agents were told that it was said, in that order.</summary>
    public IReadOnlyList<string> Heard => _heard;

    /// <summary>Completes when nothing more is to be told.</summary>
    public Task ToldAll => _toldAll.Task;

    /// <summary>Completes when the agent has ended it.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Ids of the messages on the socket, in the order in which they came.</summary>
    public IReadOnlyList<string> Seen()
    {
        lock (_gate)
        {
            return [.. _seen];
        }
    }

    public async Task OpenAsync(DirectLineClient client, CancellationToken cancellationToken) =>
        _conversation = await OpenConversation.BeginAsync(client, See, cancellationToken);

    /// <param name="within">The threat comes in that time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task TalkAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        await pauses.AboutAsync(within / 2, cancellationToken);
        foreach (var line in Threats.Of(number))
        {
            var message = _conversation!.Write(line);
            _posted.Add(new(await _conversation.PostAsync(message, cancellationToken), message));
            await pauses.AboutAsync(BetweenTellings, cancellationToken);
        }
        _toldAll.SetResult();
    }

    /// <summary>An agent's line that the desk says was said.</summary>
    public void Hear(string line) => _heard.Add(line);

    public void End() => _ended.TrySetResult();

    private void See(WireActivity activity)
    {
        if (activity.Type == "message")
        {
            lock (_gate)
            {
                _seen.Add(activity.Id);
            }
        }
    }

    public ValueTask DisposeAsync() => _conversation?.DisposeAsync() ?? ValueTask.CompletedTask;
}
