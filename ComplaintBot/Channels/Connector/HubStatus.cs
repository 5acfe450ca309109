using System.Text.Json;
using ComplaintBot.Dialogs.Handoff.Staff;

namespace ComplaintBot.Channels.Connector;

/// <summary>What an outside hub says of a handoff (<c>handoff.status</c>), as an act in the conversation.</summary>
internal static class HubStatus
{
    /// <param name="channel">The hub's.</param>
    /// <param name="json">The event as posted; its value is <c>{"state", "message"?}</c>.</param>
    /// <returns>Null for a state that changes nothing.</returns>
    public static StaffAct? Read(string channel, ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var value = document.RootElement.TryGetProperty("value", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        var hub = StaffMember.Hub(channel);
        return Text(value, "state")?.ToUpperInvariant() switch
        {
            "ACCEPTED" => new(StaffActKind.Accept, hub),
            "FAILED" or "TIMEDOUT" => new(StaffActKind.HubFailed, hub) { Reason = Text(value, "message") ?? Text(value, "state") },
            "COMPLETED" => new(StaffActKind.Return, hub),
            _ => null,
        };
    }

    private static string? Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
