using System.Text.Json;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Channels.Web.DirectLine;

/// <param name="Activity">What the customer sent, and nothing that only a channel may say.</param>
/// <param name="WireId">The client's own name for it, by which a repeated post is known.</param>
internal sealed record Incoming(Activity Activity, string? WireId);

/// <summary>Reads posted activities. Only known members come in: no sender, no reply address and no delivery mode of a stranger's choice.</summary>
internal sealed class IncomingActivities(IOptions<WebOptions> options, IOptions<TurnOptions> turns)
{
    /// <exception cref="DirectLineRefusal">It cannot be taken.</exception>
    public Incoming Read(byte[] json)
    {
        PostedJson.Check(json, options.Value.MaxJsonDepth);
        return new(Admit(Parse(json)), ClientActivityId(json));
    }

    private static Activity Parse(byte[] json)
    {
        try
        {
            return SdkJson.ReadActivity(json);
        }
        catch (JsonException)
        {
            throw DirectLineRefusal.BadArgument("The body is not an activity.");
        }
    }

    private Activity Admit(Activity posted)
    {
        if (posted.Type is not (ActivityTypes.Message or ActivityTypes.Typing or ActivityTypes.EndOfConversation))
        {
            throw DirectLineRefusal.BadArgument("Only message, typing and endOfConversation are taken here.");
        }

        if (posted.Text?.Length > turns.Value.MaxTextLength)
        {
            throw DirectLineRefusal.BadArgument($"The text is longer than {turns.Value.MaxTextLength} characters.");
        }

        if (posted.Attachments?.Count > options.Value.MaxUploadFiles)
        {
            throw DirectLineRefusal.BadArgument($"There are more than {options.Value.MaxUploadFiles} attachments.");
        }

        return new Activity
        {
            Type = posted.Type,
            From = new ChannelAccount(name: Short(posted.From?.Name)),
            Text = posted.Text,
            TextFormat = posted.TextFormat is TextFormatTypes.Markdown ? posted.TextFormat : TextFormatTypes.Plain,
            Locale = Locale(posted.Locale),
            LocalTimestamp = posted.LocalTimestamp,
            LocalTimezone = Short(posted.LocalTimezone),
            Attachments = posted.Attachments?.Where(a => a is not null).Select(Admit).ToList(),
            Entities = posted.Entities,
            ChannelData = posted.ChannelData,
            Value = posted.Value,
            Code = Short(posted.Code),
        };
    }

    /// <summary>Without the previews that Web Chat paints into the message: tens of kilobytes that nobody reads.</summary>
    private static Attachment Admit(Attachment posted) => new()
    {
        ContentType = FileNames.CleanType(posted.ContentType),
        Name = FileNames.Clean(posted.Name),
        ContentUrl = WebAddress(posted.ContentUrl),
        ThumbnailUrl = WebAddress(posted.ThumbnailUrl),
    };

    private static string? WebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? url : null;

    public static string? Locale(string? tag) =>
        tag is { Length: >= 2 and <= 35 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;

    private static string? Short(string? text) => text is { Length: <= 100 } ? text : null;

    /// <summary>The name that the client gave its message, which comes back in the echo; null when it gave none.</summary>
    private static string? ClientActivityId(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty("channelData", out var data) && data.ValueKind == JsonValueKind.Object
            && data.TryGetProperty("clientActivityID", out var id) && id.ValueKind == JsonValueKind.String
            && id.GetString() is { Length: > 0 and <= 128 } text ? text : null;
    }
}
