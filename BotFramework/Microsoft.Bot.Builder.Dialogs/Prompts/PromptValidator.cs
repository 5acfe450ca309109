namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Decides alone whether the prompt ends; it is asked even when nothing was recognised.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);

public class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }

    public T Value { get; set; }

    /// <summary>True: the answer may as well be an interruption.</summary>
    public bool AllowInterruption { get; set; }
}

public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext context,
        PromptRecognizerResult<T> recognized,
        IDictionary<string, object> state,
        PromptOptions options) =>
        (Context, Recognized, State, Options) = (context, recognized, state, options);

    public ITurnContext Context { get; }

    public PromptRecognizerResult<T> Recognized { get; }

    public PromptOptions Options { get; }

    /// <summary>Kept until the prompt ends.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>1 for the first answer.</summary>
    public int AttemptCount => PromptState.Attempts(State);
}
