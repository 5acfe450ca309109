using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

/// <summary>A conversation with one dialog over a store in memory, run the way a host runs it.</summary>
internal sealed class ConversationOf
{
    private readonly Dialog _dialog;
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<DialogState> _dialogState;

    public ConversationOf(Dialog dialog, IStorage? storage = null, string channelId = "test")
    {
        _dialog = dialog;
        Storage = storage ?? new MemoryStorage();
        _state = new ConversationState(Storage);
        _dialogState = _state.CreateProperty<DialogState>("DialogState");
        Adapter = new TestAdapter(channelId).Use(new AutoSaveStateMiddleware(_state));
        Adapter.Locale = "zh-CN";
    }

    public IStorage Storage { get; }

    public TestAdapter Adapter { get; }

    /// <summary>Says it, and gives the texts of the replies.</summary>
    public async Task<IReadOnlyList<string>> SayAsync(string text)
    {
        await SendAsync(Adapter.MakeActivity(text));
        return Replies();
    }

    public Task SendAsync(Activity activity) =>
        Adapter.ProcessActivityAsync(
            activity,
            (turn, token) => _dialog.RunAsync(turn, _dialogState, token),
            TestContext.Current.CancellationToken);

    public IReadOnlyList<string> Replies()
    {
        var replies = new List<string>();
        while (Adapter.GetNextReply() is { } reply)
        {
            replies.Add(reply.AsMessageActivity()?.Text ?? reply.Type);
        }

        return replies;
    }

    public static Activity Incoming(string channelId = "test", string text = "你好") => new()
    {
        Type = ActivityTypes.Message,
        Id = "a1",
        ChannelId = channelId,
        ServiceUrl = "https://bot.example",
        Locale = "zh-CN",
        From = new ChannelAccount("u1", "客户"),
        Recipient = new ChannelAccount("b1", "bot"),
        Conversation = new ConversationAccount(id: "c1"),
        Text = text,
    };
}
