using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Stores;
using Microsoft.Net.Http.Headers;

namespace ComplaintBot.Desk.Conversations;

/// <summary>
/// Customers' files for whoever may see conversations. What the customer's device says of a file is not believed: nothing of it
/// is ever run or shown as a page. Pictures of plain kinds are shown, everything else is downloaded, either sandboxed.
/// </summary>
internal static class EvidenceEndpoint
{
    /// <summary>From the site's base.</summary>
    public const string Path = "desk/evidence";

    private static readonly HashSet<string> Shown = new(StringComparer.Ordinal) { "image/png", "image/jpeg", "image/gif", "image/webp" };

    /// <param name="link">Of <see cref="EvidenceLinks"/>.</param>
    public static string Address(string link) => $"{Path}/{Uri.EscapeDataString(link)}";

    public static bool IsShown(string contentType) => Shown.Contains(contentType);

    public static IResult Get(HttpContext http, string link, EvidenceLinks links, DeskReader files, CustomerMask masks, MaskingRules rules)
    {
        if (links.Read(link) is not var (key, conversationId) || files.Evidence(key) is not var (file, path) || !File.Exists(path))
        {
            return TypedResults.NotFound();
        }
        var shown = IsShown(file.ContentType);
        var disposition = new ContentDispositionHeaderValue(shown ? "inline" : "attachment");
        var mask = files.Find(conversationId) is { } known ? masks.Of(known) : new TextMask(rules, [], []);
        disposition.SetHttpFileName(mask.Of(file.Name));
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.PhysicalFile(path, shown ? file.ContentType : "application/octet-stream", enableRangeProcessing: true);
    }
}
