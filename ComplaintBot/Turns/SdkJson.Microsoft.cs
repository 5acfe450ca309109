using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace ComplaintBot.Turns;

/// <summary>The SDK's types as JSON, by Microsoft's packages: the same bodies and states as the other supplier's.</summary>
internal static class SdkJson
{
    private static readonly JsonSerializerSettings Plain = Settings();
    private static readonly JsonSerializerSettings State = Settings(TypeNameHandling.Auto);

    /// <exception cref="System.Text.Json.JsonException">The body is no activity.</exception>
    public static Activity ReadActivity(ReadOnlySpan<byte> body)
    {
        try
        {
            return Read<Activity>(body, Plain);
        }
        catch (JsonException)
        {
            // Without the inner one, whose message may quote what a customer sent.
            throw new System.Text.Json.JsonException("The body is no activity.");
        }
    }

    /// <summary>One stored state: its properties by name; what is not the SDK's is a JSON node until somebody asks for its type.</summary>
    public static IDictionary<string, object> ReadState(ReadOnlyMemory<byte> body) => Read<Dictionary<string, object>>(body.Span, State);

    public static byte[] Write(object value) =>
        Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(value, value is IDictionary<string, object> ? State : Plain));

    /// <summary>An activity as the log keeps it: without id and timestamp, which are the log's own.</summary>
    public static byte[] WriteBody(Activity activity)
    {
        activity.Id = null;
        activity.Timestamp = null;
        return Write(activity);
    }

    private static T Read<T>(ReadOnlySpan<byte> json, JsonSerializerSettings settings) =>
        JsonConvert.DeserializeObject<T>(Encoding.UTF8.GetString(json), settings)!;

    private static JsonSerializerSettings Settings(TypeNameHandling typeNames = TypeNameHandling.None) => new()
    {
        ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy() },
        // What looks like a time in a customer's own members stays the text that it was.
        DateParseHandling = DateParseHandling.None,
        NullValueHandling = NullValueHandling.Ignore,
        SerializationBinder = new StateTypes(),
        TypeNameHandling = typeNames,
    };
}
