using System.Globalization;
using ComplaintBot.Benchmarks.Wire;

namespace ComplaintBot.Benchmarks.Customers;

/// <summary>A conversation with its web socket open and the bot's opening read.</summary>
internal sealed class OpenConversation : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly DirectLineClient _client;
    private readonly AnswerWatch _watch = new();
    private readonly Action<WireActivity>? _seen;
    private ConversationStream? _stream;
    private int _posted;

    private OpenConversation(DirectLineClient client, WireConversation address, Action<WireActivity>? seen)
    {
        _client = client;
        _seen = seen;
        Address = address;
    }

    public WireConversation Address { get; }

    /// <param name="client">The server's client.</param>
    /// <param name="seen">Hears of every activity on the socket.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public static async Task<OpenConversation> BeginAsync(DirectLineClient client, Action<WireActivity>? seen, CancellationToken cancellationToken)
    {
        var conversation = new OpenConversation(client, await client.StartAsync(cancellationToken), seen);
        var opening = conversation._watch.NextAsync(null);
        conversation._stream = await ConversationStream.OpenAsync(
            conversation.Address, conversation.See, conversation._watch.End, cancellationToken);
        await opening.WaitAsync(Patience, cancellationToken);
        return conversation;
    }

    /// <summary>A message with an identity of its own, as a chat page makes it.</summary>
    public WireMessage Write(string text) =>
        new(text, new(string.Create(CultureInfo.InvariantCulture, $"{Address.ConversationId}-{++_posted}")));

    public Task<string> PostAsync(WireMessage message, CancellationToken cancellationToken) =>
        _client.PostAsync(Address, message, cancellationToken);

    /// <summary>The bot's first word after a message; begun before the message is posted.</summary>
    /// <returns>When it was here: a timestamp of <see cref="System.Diagnostics.Stopwatch"/>.</returns>
    /// <exception cref="TimeoutException">It did not come within 20 seconds.</exception>
    public Task<long> AnswerToAsync(WireMessage message, CancellationToken cancellationToken) =>
        _watch.NextAsync(message.ChannelData.ClientActivityId).WaitAsync(Patience, cancellationToken);

    /// <returns>As <see cref="AnswerToAsync"/>.</returns>
    public async Task<long> AskAsync(WireMessage message, CancellationToken cancellationToken)
    {
        var answer = AnswerToAsync(message, cancellationToken);
        await PostAsync(message, cancellationToken);
        return await answer;
    }

    private void See(WireActivity activity, long at)
    {
        _watch.See(activity, at);
        _seen?.Invoke(activity);
    }

    public ValueTask DisposeAsync() => _stream?.DisposeAsync() ?? ValueTask.CompletedTask;
}
