using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt keeps in its instance: its options, and a bag with the number of attempts.</summary>
internal static class PromptState
{
    private const string PersistedOptions = "options";
    private const string PersistedState = "state";
    private const string AttemptCount = "AttemptCount";

    public static (PromptOptions Options, IDictionary<string, object> State) Begin(DialogInstance instance, object options)
    {
        if (options is not PromptOptions promptOptions)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "A prompt is begun with PromptOptions.");
        }

        Expect(promptOptions.Prompt);
        Expect(promptOptions.RetryPrompt);
        var state = new Dictionary<string, object> { [AttemptCount] = 0 };
        instance.State[PersistedOptions] = promptOptions;
        instance.State[PersistedState] = state;
        return (promptOptions, state);
    }

    public static (PromptOptions Options, IDictionary<string, object> State) Of(DialogInstance instance) =>
        ((PromptOptions)instance.State[PersistedOptions], (IDictionary<string, object>)instance.State[PersistedState]);

    public static int Attempts(IDictionary<string, object> state) =>
        state.TryGetValue(AttemptCount, out var count) ? Convert.ToInt32(count, CultureInfo.InvariantCulture) : 0;

    public static void CountAttempt(IDictionary<string, object> state) => state[AttemptCount] = Attempts(state) + 1;

    /// <summary>
    /// What to ask, as a message of its own: sending addresses it, and addresses have no place in the stored options.
    /// </summary>
    public static Activity ToSend(PromptOptions options, bool isRetry) =>
        ((isRetry ? options.RetryPrompt : null) ?? options.Prompt)?.ShallowCopy();

    private static void Expect(Activity prompt)
    {
        if (prompt != null && string.IsNullOrEmpty(prompt.InputHint))
        {
            prompt.InputHint = InputHints.ExpectingInput;
        }
    }
}
