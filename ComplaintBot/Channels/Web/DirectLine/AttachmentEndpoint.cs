using ComplaintBot.Turns;
using Microsoft.Net.Http.Headers;

namespace ComplaintBot.Channels.Web.DirectLine;

/// <summary>
/// Gives uploaded files back, to whoever knows the link: an image element sends no token. A stranger's file never runs
/// as a page of ours: pictures are shown, everything else is downloaded, and either is sandboxed.
/// </summary>
internal static class AttachmentEndpoint
{
    private static readonly HashSet<string> Shown = new(StringComparer.Ordinal) { "image/png", "image/jpeg", "image/gif", "image/webp" };

    public static string Address(HttpRequest request, EvidenceFile file) =>
        $"{request.Scheme}://{request.Host}{request.PathBase}{DirectLineEndpoints.Root}/attachments/{file.Key}/{Uri.EscapeDataString(file.Name)}";

    public static async Task<IResult> Get(HttpContext http, string key, IEvidence evidence)
    {
        if (await evidence.OpenAsync(key, http.RequestAborted) is not var (file, content))
        {
            throw new DirectLineRefusal(StatusCodes.Status404NotFound, "AttachmentNotFound", "There is no such file.");
        }

        var shown = Shown.Contains(file.ContentType);
        var disposition = new ContentDispositionHeaderValue(shown ? "inline" : "attachment");
        disposition.SetHttpFileName(FileNames.Clean(file.Name));
        var headers = http.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "private, max-age=3600";
        return TypedResults.Stream(content, shown ? file.ContentType : FileNames.UnknownType, enableRangeProcessing: content.CanSeek);
    }
}
