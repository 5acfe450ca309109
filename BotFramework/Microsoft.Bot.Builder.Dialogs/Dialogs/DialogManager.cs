using Microsoft.Bot.Builder.Dialogs.Memory;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog turn by turn, with the states that its memory needs, and saves them.</summary>
[Obsolete("This class will be deprecated in the next version of the Bot Framework SDK.")]
public class DialogManager
{
    private const string LastAccess = "_lastAccess";

    // For the time since the last turn, where the channel did not stamp the activity.
#pragma warning disable RS0030
    private readonly TimeProvider _time = TimeProvider.System;
#pragma warning restore RS0030
    private readonly string _dialogStateProperty;
    private string _rootDialogId;

    /// <param name="rootDialog">The dialog of the conversation.</param>
    /// <param name="dialogStateProperty">The name of the stack's property in the conversation's state.</param>
    public DialogManager(Dialog rootDialog = null, string dialogStateProperty = null)
    {
        RootDialog = rootDialog;
        _dialogStateProperty = dialogStateProperty ?? "DialogState";
    }

    /// <summary>The turn's own where none is set.</summary>
    public ConversationState ConversationState { get; set; }

    /// <summary>The turn's own where none is set; a bot may have none.</summary>
    public UserState UserState { get; set; }

    /// <summary>Services that every turn gets.</summary>
    public TurnContextStateCollection InitialTurnState { get; } = [];

    public DialogSet Dialogs { get; set; } = new();

    public DialogStateManagerConfiguration StateConfiguration { get; set; }

    /// <summary>Milliseconds of silence after which the conversation's state is dropped; never unless set.</summary>
    public int? ExpireAfter { get; set; }

    public Dialog RootDialog
    {
        get => _rootDialogId == null ? null : Dialogs.Find(_rootDialogId);
        set
        {
            Dialogs = new DialogSet();
            _rootDialogId = value?.Id;
            if (value != null)
            {
                Dialogs.TelemetryClient = value.TelemetryClient;
                Dialogs.Add(value);
            }
        }
    }

    /// <exception cref="InvalidOperationException">There is no root dialog, or no conversation state.</exception>
    public async Task<DialogManagerResult> OnTurnAsync(ITurnContext context, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(context);
        _ = RootDialog ?? throw new InvalidOperationException("A DialogManager runs a RootDialog; none is set.");
        var (conversation, user) = Equip(context);
        if (ExpireAfter is { } milliseconds)
        {
            await ExpireAsync(context, conversation, TimeSpan.FromMilliseconds(milliseconds), cancellationToken);
        }

        var stack = await conversation.CreateProperty<DialogState>(_dialogStateProperty)
            .GetAsync(context, () => new DialogState(), cancellationToken);
        var dc = new DialogContext(Dialogs, context, stack);
        var result = await DialogExtensions.RunAsync(dc, _rootDialogId, cancellationToken);
        await conversation.SaveChangesAsync(context, false, cancellationToken);
        await (user?.SaveChangesAsync(context, false, cancellationToken) ?? Task.CompletedTask);
        return new DialogManagerResult { TurnResult = result };
    }

    private (ConversationState Conversation, UserState User) Equip(ITurnContext context)
    {
        var services = context.TurnState;
        foreach (var (key, service) in InitialTurnState)
        {
            services[key] = service;
        }

        services.Set(this);
        var conversation = ConversationState ?? services.Get<ConversationState>()
            ?? throw new InvalidOperationException("A DialogManager needs a ConversationState: its own, or in the turn's services.");
        var user = UserState ?? services.Get<UserState>();
        services.Set(conversation);
        if (user != null)
        {
            services.Set(user);
        }

        if (StateConfiguration != null)
        {
            services.Set(StateConfiguration);
        }

        return (conversation, user);
    }

    private async Task ExpireAsync(
        ITurnContext context, ConversationState conversation, TimeSpan silence, CancellationToken cancellationToken)
    {
        var lastAccess = conversation.CreateProperty<DateTimeOffset?>(LastAccess);
        var now = context.Activity.Timestamp ?? _time.GetUtcNow();
        if (now - await lastAccess.GetAsync(context, null, cancellationToken) >= silence)
        {
            await conversation.ClearStateAsync(context, cancellationToken);
        }

        await lastAccess.SetAsync(context, now, cancellationToken);
    }
}
