using BotFramework.Json;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Turns;

/// <summary>The SDK's types as JSON, by our own supplier; SdkJson.Microsoft.cs is its twin. The only place outside the SDK where they are.</summary>
internal static class SdkJson
{
    /// <exception cref="System.Text.Json.JsonException">The body is no activity.</exception>
    public static Activity ReadActivity(ReadOnlySpan<byte> body) => BotJson.Read<Activity>(body);

    /// <summary>One stored state: its properties by name, each still a JSON node until somebody asks for its type.</summary>
    public static IDictionary<string, object> ReadState(ReadOnlyMemory<byte> body) => BotJson.ReadState(body);

    public static byte[] Write(object value) => BotJson.Write(value);

    /// <summary>An activity as the log keeps it: without id and timestamp, which are the log's own.</summary>
    public static byte[] WriteBody(Activity activity)
    {
        activity.Id = null;
        activity.Timestamp = null;
        return BotJson.Write(activity);
    }
}
