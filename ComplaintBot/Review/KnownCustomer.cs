using System.Text.Json;
using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Stores;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Review;

/// <summary>
/// What is to be hidden of one conversation: names and phones that were recorded, and those that the bot recognised in it,
/// so that a name which was corrected later is known too.
/// </summary>
internal static class KnownCustomer
{
    private static readonly JsonSerializerOptions AnyCase = new(JsonSerializerDefaults.Web);

    public static TextMask MaskOf(RecordedConversation conversation, MaskingRules rules)
    {
        var recorded = conversation.Customers().ToList();
        var recognized = conversation.LogOf(ActivityTypes.Trace).SelectMany(entry => Entities(entry.Body.Span)).ToList();
        return new(
            rules,
            recorded.Select(customer => customer.Name).OfType<string>().Concat(Of(recognized, nameof(EntityType.Person))),
            recorded.Select(customer => customer.Phone).OfType<string>().Concat(Of(recognized, nameof(EntityType.Phone))));
    }

    private static IEnumerable<string> Of(List<RecognizedEntity> entities, string type) =>
        entities.Where(entity => entity.Type.Equals(type, StringComparison.OrdinalIgnoreCase)).Select(entity => entity.Value);

    private static IEnumerable<RecognizedEntity> Entities(ReadOnlySpan<byte> body)
    {
        var trace = JsonSerializer.Deserialize<Trace>(body, AnyCase);
        return trace?.ValueType == RecognitionTrace.ValueType ? trace.Value!.Deserialize<RecognitionTrace>(AnyCase)!.Messages.SelectMany(message => message.Entities) : [];
    }

    private sealed record Trace(string? ValueType, JsonElement Value);
}
