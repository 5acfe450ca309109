using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace ComplaintBot.Benchmarks.Turns;

/// <summary>Our side once more, stage by stage.</summary>
internal sealed class StagedSide(Talk talk)
{
    private readonly ComplaintDialog _dialog = new(talk);

    public async Task<IReadOnlyList<StageFigures>> RunAsync(int conversations, CancellationToken cancellationToken)
    {
        var clock = new StageClock();
        var state = new ConversationState(new StagedStorage(clock));
        var accessor = state.CreateProperty<DialogState>("DialogState");
        var adapter = new TestAdapter { Locale = "zh-CN" };
        async Task TurnAsync(ITurnContext turn, CancellationToken token)
        {
            clock.Mark(Stage.Adapter);
            await state.LoadAsync(turn, false, token);
            clock.Mark(Stage.Load);
            await accessor.GetAsync(turn, () => new DialogState(), token);
            clock.Mark(Stage.Objects);
            await _dialog.RunAsync(turn, accessor, token);
            clock.Mark(Stage.Dialogs);
            await state.SaveChangesAsync(turn, false, token);
            clock.Mark(Stage.Save);
        }
        for (var number = 0; number < conversations; number++)
        {
            adapter.Conversation = TestAdapter.CreateConversation($"c{number}");
            foreach (var text in talk.Said)
            {
                clock.Start();
                await adapter.ProcessActivityAsync(adapter.MakeActivity(text), TurnAsync, cancellationToken);
                adapter.ActiveQueue.Clear();
                clock.Mark(Stage.Adapter);
            }
        }
        return clock.Each(conversations * talk.Said.Count);
    }

    private sealed class StagedStorage(StageClock clock) : IStorage
    {
        private readonly MemoryStorage _storage = new();

        public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
        {
            clock.Mark(Stage.Load);
            var found = await _storage.ReadAsync(keys, cancellationToken);
            clock.Mark(Stage.StorageRead);
            return found;
        }

        public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
        {
            clock.Mark(Stage.Save);
            await _storage.WriteAsync(changes, cancellationToken);
            clock.Mark(Stage.StorageWrite);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken) => _storage.DeleteAsync(keys, cancellationToken);
    }
}
