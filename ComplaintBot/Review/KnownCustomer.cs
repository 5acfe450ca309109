using System.Text.Json;
using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Stores;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Review;

/// <summary>
/// What is to be hidden of one conversation: names and phones that were recorded, those that the bot recognised in it, so that
/// a name which was corrected later is known too, and names by which the channel calls anybody but the bot.
/// </summary>
internal static class KnownCustomer
{
    private static readonly JsonSerializerOptions AnyCase = new(JsonSerializerDefaults.Web);

    public static TextMask MaskOf(RecordedConversation conversation, MaskingRules rules)
    {
        var recorded = conversation.Customers().ToList();
        var recognized = conversation.Log(ActivityTypes.Trace).SelectMany(entry => Entities(entry.Body.Span)).ToList();
        var accounts = conversation.Log().SelectMany(entry => Accounts(conversation.Head, entry.Body.Span)).ToHashSet(StringComparer.Ordinal);
        return new(
            rules,
            recorded.Select(customer => customer.Name).OfType<string>().Concat(Of(recognized, nameof(EntityType.Person))).Concat(accounts),
            recorded.Select(customer => customer.Phone).OfType<string>().Concat(Of(recognized, nameof(EntityType.Phone))));
    }

    private static IEnumerable<string> Of(List<RecognizedEntity> entities, string type) =>
        entities.Where(entity => entity.Type.Equals(type, StringComparison.OrdinalIgnoreCase)).Select(entity => entity.Value);

    private static IEnumerable<RecognizedEntity> Entities(ReadOnlySpan<byte> body)
    {
        var trace = JsonSerializer.Deserialize<Trace>(body, AnyCase);
        return trace?.ValueType == RecognitionTrace.ValueType
            ? trace.Value.Deserialize<RecognitionTrace>(AnyCase)!.Messages.SelectMany(message => message.Entities)
            : [];
    }

    /// <summary>Of the sender and of who joined or left; the recipient of what a customer sends is the bot.</summary>
    private static IEnumerable<string> Accounts(ConversationHead head, ReadOnlySpan<byte> body)
    {
        var sent = JsonSerializer.Deserialize<Sent>(body, AnyCase)!;
        return sent.From is { } from && (from.Id == head.UserId || from.Role == RoleTypes.User)
            ? new[] { from }.Concat(sent.MembersAdded?.OfType<Account>() ?? []).Concat(sent.MembersRemoved?.OfType<Account>() ?? [])
                .Where(account => account.Id != sent.Recipient?.Id && account.Role != RoleTypes.Bot)
                .Select(account => account.Name).OfType<string>()
            : [];
    }

    private sealed record Sent(Account? From, Account? Recipient, List<Account?>? MembersAdded, List<Account?>? MembersRemoved);

    private sealed record Account(string? Id, string? Name, string? Role);

    private sealed record Trace(string? ValueType, JsonElement Value);
}
