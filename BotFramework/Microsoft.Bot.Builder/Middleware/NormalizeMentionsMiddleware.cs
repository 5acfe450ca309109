using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Channels write a mention as <c>&lt;at&gt;name&lt;/at&gt;</c>; the bot reads the name alone, or nothing of its own.</summary>
public partial class NormalizeMentionsMiddleware : IMiddleware
{
    public bool RemoveRecipientMention { get; set; } = true;

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (turnContext.Activity is { Type: ActivityTypes.Message } message)
        {
            Normalize(message);
        }

        return next(cancellationToken);
    }

    private void Normalize(Activity message)
    {
        if (RemoveRecipientMention && message.Recipient?.Id is { } bot)
        {
            message.RemoveMentionText(bot);
            message.Entities = message.Entities?.Where(entity => !entity.Mentions(bot)).ToList();
        }

        message.Text = Named(message.Text);
        foreach (var entity in message.Entities ?? [])
        {
            if (entity.IsMention())
            {
                var mention = entity.GetAs<Mention>();
                mention.Text = Named(mention.Text);
                entity.SetAs(mention);
            }
        }
    }

    private static string Named(string text) => text == null ? null : At().Replace(text, "$1");

    [GeneratedRegex("<at[^>]*>(.*?)</at>", RegexOptions.IgnoreCase)]
    private static partial Regex At();
}
