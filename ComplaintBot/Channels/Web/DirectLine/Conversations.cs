using ComplaintBot.Settings;
using System.Security.Cryptography;
using ComplaintBot.Channels.Web.Tokens;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Channels.Web.DirectLine;

/// <summary>Between the wire and the turns: says who speaks to whom in which conversation.</summary>
internal sealed class Conversations(ITurns turns, IConversationLog log, IOptions<BrandOptions> brand)
{
    public const string ChannelId = "directline";
    private const string BotId = "complaintbot";

    public static string NewId() => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 24);

    /// <returns>False when it had begun before.</returns>
    public Task<bool> OpenAsync(TokenSubject who, string? locale, CancellationToken cancellationToken)
    {
        var opening = new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            Locale = IncomingActivities.Locale(locale),
            MembersAdded = [Bot(), Customer(who.UserId, name: null)],
        };
        return turns.OpenAsync(Address(opening, who.ConversationId, who.UserId), cancellationToken);
    }

    /// <exception cref="DirectLineRefusal">There is none of that id in this channel.</exception>
    public async Task<ConversationHead> FindAsync(string conversationId, CancellationToken cancellationToken) =>
        await log.FindAsync(conversationId, cancellationToken) is { Channel: ChannelId, IsOutside: false } head
            ? head
            : throw DirectLineRefusal.NoConversation();

    /// <returns>The id under which the message comes back on sockets and polls.</returns>
    public async Task<string> PostAsync(string conversationId, Incoming incoming, CancellationToken cancellationToken)
    {
        var head = await FindAsync(conversationId, cancellationToken);
        if (incoming.Activity.Type == ActivityTypes.Typing)
        {
            turns.Typing(conversationId);
            return $"{conversationId}|t-{Guid.NewGuid():N}";
        }

        // A conversation has one customer, so a server with the secret speaks for that one too.
        var activity = Address(incoming.Activity, conversationId, head.UserId);
        return ActivityIds.For(conversationId, await turns.AcceptAsync(activity, incoming.WireId, cancellationToken));
    }

    private Activity Address(Activity activity, string conversationId, string userId)
    {
        activity.ChannelId = ChannelId;
        activity.Conversation = new ConversationAccount(id: conversationId);
        activity.From = Customer(userId, activity.From?.Name);
        activity.Recipient = Bot();
        return activity;
    }

    private static ChannelAccount Customer(string id, string? name) => new(id, name, RoleTypes.User);

    /// <summary>From whom all comes that is said to customers, by people too.</summary>
    public static ChannelAccount BotOf(BrandOptions brand) => new(BotId, brand.Name, RoleTypes.Bot);

    private ChannelAccount Bot() => BotOf(brand.Value);
}
