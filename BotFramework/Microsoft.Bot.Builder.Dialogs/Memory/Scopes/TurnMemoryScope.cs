namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>What lives as long as the turn; a dialog's result stands in it as <see cref="TurnPath.LastResult"/>.</summary>
public class TurnMemoryScope() : MemoryScope(ScopePath.Turn)
{
    public override object GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return Of(dc.Context);
    }

    public override void SetMemory(DialogContext dc, object memory)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(memory);
        dc.Context.TurnState[ScopePath.Turn] = ObjectPath.MapValueTo<IDictionary<string, object>>(memory);
    }

    internal static IDictionary<string, object> Of(ITurnContext turn)
    {
        if (turn.TurnState.Get<IDictionary<string, object>>(ScopePath.Turn) is not { } memory)
        {
            memory = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase)
            {
                [TurnPath.GetPropertyName(TurnPath.Activity)] = turn.Activity,
            };
            turn.TurnState[ScopePath.Turn] = memory;
        }

        return memory;
    }
}
