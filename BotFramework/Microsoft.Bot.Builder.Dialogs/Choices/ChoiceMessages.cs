using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

internal static class ChoiceMessages
{
    public static ChoiceFactoryOptions ListingOf(PromptCultureModel culture) =>
        new(culture.Separator, culture.InlineOr, culture.InlineOrMore, true);

    /// <summary>The prompt with its choices added; what the prompt had beside them stays.</summary>
    public static Activity Append(
        Activity prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions options,
        string conversationType,
        IList<string> toList)
    {
        var text = prompt?.Text ?? string.Empty;
        var offered = (Activity)(style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            ListStyle.None => MessageFactory.Text(text, null, InputHints.ExpectingInput),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType, toList),
        });
        return prompt == null ? offered : Merge(prompt.ShallowCopy(), offered);
    }

    private static Activity Merge(Activity prompt, Activity offered)
    {
        prompt.Text = offered.Text;
        if (offered.SuggestedActions?.Actions is { Count: > 0 })
        {
            prompt.SuggestedActions = offered.SuggestedActions;
        }

        if (offered.Attachments is { Count: > 0 })
        {
            prompt.Attachments = [.. prompt.Attachments ?? [], .. offered.Attachments];
        }

        return prompt;
    }
}
