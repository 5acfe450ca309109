namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>The properties of a state that stands in the turn's services, as <see cref="DialogManager"/> puts it there.</summary>
public class BotStateMemoryScope<T>(string name) : MemoryScope(name)
    where T : BotState
{
    public override object GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return StateOf(dc)?.GetCachedState(dc.Context)?.State;
    }

    /// <exception cref="NotSupportedException">A state is changed by its properties.</exception>
    public override void SetMemory(DialogContext dc, object memory) =>
        throw new NotSupportedException($"'{Name}' is not replaced as a whole: set a property of it.");

    public override Task LoadAsync(DialogContext dc, bool force = false, CancellationToken cancellationToken = default) =>
        StateOf(dc)?.LoadAsync(dc.Context, force, cancellationToken) ?? Task.CompletedTask;

    public override Task SaveChangesAsync(DialogContext dc, bool force = false, CancellationToken cancellationToken = default) =>
        StateOf(dc)?.SaveChangesAsync(dc.Context, force, cancellationToken) ?? Task.CompletedTask;

    public override Task DeleteAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        StateOf(dc)?.DeleteAsync(dc.Context, cancellationToken) ?? Task.CompletedTask;

    private static T StateOf(DialogContext dc) => dc.Context.TurnState.Get<T>();
}

public class ConversationMemoryScope() : BotStateMemoryScope<ConversationState>(ScopePath.Conversation);

public class UserMemoryScope() : BotStateMemoryScope<UserState>(ScopePath.User);
