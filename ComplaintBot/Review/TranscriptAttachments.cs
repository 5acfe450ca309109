using System.Text.Json;
using ComplaintBot.Stores;

namespace ComplaintBot.Review;

/// <summary>
/// Attachments as a file can carry them: small pictures inside it, of everything else the name. Links are left out, since they
/// open without asking who reads.
/// </summary>
internal sealed class TranscriptAttachments(RecordedConversation conversation, MaskedJson masked)
{
    /// <summary>Of the data: address, in characters; as the Emulator itself inlines when it saves.</summary>
    private const int LongestAddress = 4 * 1024 * 1024 - 1;

    private static readonly HashSet<string> Pictures = new(StringComparer.Ordinal) { "image/png", "image/jpeg", "image/gif", "image/webp" };

    public void Write(JsonElement attachments, Utf8JsonWriter json)
    {
        json.WriteStartArray("attachments");
        foreach (var attachment in attachments.EnumerateArray())
        {
            json.WriteStartObject();
            if (Picture(attachment) is { } address)
            {
                json.WriteString("contentUrl", address);
                json.WriteString("thumbnailUrl", address); // without it a customer's picture is shown as a file
            }
            foreach (var member in attachment.EnumerateObject().Where(member => member.Name is not ("contentUrl" or "thumbnailUrl")))
            {
                json.WritePropertyName(member.Name);
                masked.Copy(member.Value, json);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private string? Picture(JsonElement attachment)
    {
        var address = attachment.TryGetProperty("contentUrl", out var url) ? url.GetString() : null;
        return address is { Length: <= LongestAddress } && Pictures.Any(type => address.StartsWith($"data:{type};base64,", StringComparison.Ordinal))
            ? address
            : Uri.TryCreate(address, UriKind.Absolute, out var link) ? Kept(link) : null;
    }

    /// <summary>A link to a file in our keeping has its key as one of its parts.</summary>
    private string? Kept(Uri link)
    {
        var found = link.Segments.Select(part => conversation.Evidence(part.TrimEnd('/'))).FirstOrDefault(file => file is not null);
        if (found is not var (file, path) || !Pictures.Contains(file.ContentType) || !File.Exists(path))
        {
            return null;
        }
        var head = $"data:{file.ContentType};base64,";
        return head.Length + (file.Length + 2) / 3 * 4 <= LongestAddress ? head + Convert.ToBase64String(File.ReadAllBytes(path)) : null;
    }
}
