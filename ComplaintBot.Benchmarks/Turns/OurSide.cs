using System.Diagnostics;
using ComplaintBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace ComplaintBot.Benchmarks.Turns;

/// <summary>The dialog on the SDK's test adapter and memory storage. Nothing waits, so all of it is done on the caller's thread.</summary>
internal sealed class OurSide(Talk talk)
{
    private readonly ComplaintDialog _dialog = new(talk);

    public async Task<TurnRound> RunAsync(int conversations, CancellationToken cancellationToken)
    {
        var storage = new MemoryStorage();
        var state = new ConversationState(storage);
        var accessor = state.CreateProperty<DialogState>("DialogState");
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));
        adapter.Locale = "zh-CN";
        Task TurnAsync(ITurnContext turn, CancellationToken token) => _dialog.RunAsync(turn, accessor, token);
        List<string> replies = [];
        var stateBytes = 0;
        var began = Stopwatch.GetTimestamp();
        for (var number = 0; number < conversations; number++)
        {
            adapter.Conversation = TestAdapter.CreateConversation($"c{number}");
            replies = [];
            foreach (var text in talk.Said)
            {
                await adapter.ProcessActivityAsync(adapter.MakeActivity(text), TurnAsync, cancellationToken);
                while (adapter.GetNextReply() is { } reply)
                {
                    replies.Add(reply.AsMessageActivity().Text);
                }
                if (number == 0)
                {
                    stateBytes = Math.Max(stateBytes, await StoredBytesAsync(storage, cancellationToken));
                }
            }
        }
        return new(conversations * talk.Said.Count, Stopwatch.GetElapsedTime(began).TotalSeconds, stateBytes, replies);
    }

    private static async Task<int> StoredBytesAsync(MemoryStorage storage, CancellationToken cancellationToken) =>
        SdkJson.Write((await storage.ReadAsync(["test/conversations/c0"], cancellationToken)).Values.Single()).Length;
}
