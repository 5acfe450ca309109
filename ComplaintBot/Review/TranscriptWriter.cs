using System.Text.Json;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Review;

/// <summary>
/// Writes rows of the log as Bot Framework Emulator reads a transcript: everything addressed from one customer to one bot or
/// back, nothing hidden that QA must see. A row's body is the wire's JSON, whoever wrote it.
/// </summary>
internal sealed class TranscriptWriter(Utf8JsonWriter json, ConversationHead head, MaskedJson masked, TranscriptAttachments attachments)
{
    private const string Customer = "customer";
    private const string Bot = "complaintbot";

    /// <summary>Written by this class itself, or an address inside the house.</summary>
    private static readonly HashSet<string> Frame = new(StringComparer.Ordinal)
    {
        "type", "id", "timestamp", "channelId", "conversation", "from", "recipient", "replyToId", "relatesTo", "serviceUrl",
    };

    private readonly string _customerId = head.UserId.Length > 0 ? masked.Text(head.UserId) : Customer;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <returns>How many entries there are.</returns>
    public int Write(IEnumerable<LogEntry> log)
    {
        json.WriteStartArray();
        foreach (var entry in log)
        {
            Write(entry);
            json.Flush(); // one entry at a time in memory
        }
        json.WriteEndArray();
        return _ids.Count;
    }

    private void Write(LogEntry entry)
    {
        using var body = JsonDocument.Parse(entry.Body);
        json.WriteStartObject();
        WriteFrame(entry, body.RootElement);
        WriteContent(entry.Type, body.RootElement);
        json.WriteEndObject();
    }

    private void WriteFrame(LogEntry entry, JsonElement activity)
    {
        json.WriteString("type", entry.Type);
        json.WriteString("id", entry.ActivityId);
        json.WriteString("timestamp", entry.At.UtcDateTime);
        json.WriteString("channelId", head.Channel);
        json.WriteStartObject("conversation");
        json.WriteString("id", head.Id);
        json.WriteEndObject();
        var fromCustomer = IsCustomer(activity);
        WriteAccount("from", activity, fromCustomer);
        WriteAccount("recipient", activity, !fromCustomer);
        // A reply to something that is not there would keep the reader waiting.
        if (Member(activity, "replyToId") is { } earlier && _ids.Contains(earlier))
        {
            json.WriteString("replyToId", earlier);
        }
        _ids.Add(entry.ActivityId);
    }

    /// <summary>A row says it itself; the conversation's customer may be another one by now.</summary>
    private bool IsCustomer(JsonElement activity) => activity.TryGetProperty("from", out var from)
        && (Member(from, "role") is { } role ? role == RoleTypes.User : Member(from, "id") == head.UserId);

    private void WriteAccount(string member, JsonElement activity, bool isCustomer)
    {
        var name = activity.TryGetProperty(member, out var account) ? Member(account, "name") : null;
        json.WriteStartObject(member);
        json.WriteString("id", isCustomer ? _customerId : Bot);
        json.WriteString("name", (name, isCustomer) switch
        {
            (null, true) => Customer,
            (null, false) => Bot,
            (_, true) => masked.Name(name),
            _ => name,
        });
        json.WriteString("role", isCustomer ? RoleTypes.User : RoleTypes.Bot);
        json.WriteEndObject();
    }

    private void WriteContent(string type, JsonElement activity)
    {
        var message = type == ActivityTypes.Message ? TranscriptMessage.Of(activity) : null;
        message?.Write(json, masked);
        foreach (var member in activity.EnumerateObject().Where(member => !Frame.Contains(member.Name)))
        {
            if (member.NameEquals("attachments"))
            {
                attachments.Write(member.Value, json);
            }
            else if (message is null || !TranscriptMessage.Writes(member.Name))
            {
                json.WritePropertyName(member.Name);
                masked.Copy(member.Value, json);
            }
        }
    }

    private static string? Member(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String
            ? found.GetString()
            : null;
}
