namespace Microsoft.Bot.Builder.Dialogs;

public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private readonly DialogContext _dc;
    private bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall,
        DialogContext dc,
        object options,
        IDictionary<string, object> values,
        int index,
        DialogReason reason,
        object result)
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        _dc = dc;
        Parent = dc.Parent;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    public int Index { get; }

    /// <summary>
    /// What the waterfall was begun with. After a turn, an object of a library's type is JSON: read it with
    /// <see cref="ObjectPath.MapValueTo{T}"/>.
    /// </summary>
    public object Options { get; }

    public DialogReason Reason { get; }

    /// <summary>What the step before ended with: a prompt's value, or the text of the activity.</summary>
    public object Result { get; }

    /// <summary>What the steps remember for each other; see <see cref="Options"/> on types.</summary>
    public IDictionary<string, object> Values { get; }

    /// <exception cref="InvalidOperationException">The step has called it before.</exception>
    public Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        if (_nextCalled)
        {
            throw new InvalidOperationException($"NextAsync was called twice in step {Index} of '{_waterfall.Id}'.");
        }

        _nextCalled = true;
        return _waterfall.ResumeDialogAsync(_dc, DialogReason.NextCalled, result, cancellationToken);
    }
}
