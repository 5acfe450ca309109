namespace Microsoft.Bot.Schema;

/// <summary>Who is addressed in the text of a message, by its entities.</summary>
public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient.Id);

    /// <summary>Takes the mentions of one account out of the text.</summary>
    /// <returns>The text as it is now.</returns>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(m => m.Mentioned?.Id == id && !string.IsNullOrEmpty(m.Text)))
        {
            activity.Text = activity.Text?.Replace(mention.Text, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
        }

        return activity.Text;
    }

    public static string RemoveRecipientMention(this IMessageActivity activity) =>
        activity.RemoveMentionText(activity.Recipient.Id);

    internal static bool IsMention(this Entity entity) =>
        string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase);

    internal static bool Mentions(this Entity entity, string id) =>
        entity.IsMention() && entity.GetAs<Mention>().Mentioned?.Id == id;
}
