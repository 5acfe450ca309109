using ComplaintBot.Turns;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Channels.Web.DirectLine;

internal static class ActivityEndpoints
{
    private const int Page = 200;

    public static async Task<JsonHttpResult<IdAnswer>> Post(
        HttpContext http, string conversationId, Conversations conversations, IncomingActivities incoming, IOptions<WebOptions> limits)
    {
        var body = await RequestBody.ReadAsync(http.Request, limits.Value.MaxActivityBytes, http.RequestAborted);
        return Answer(await conversations.PostAsync(conversationId, incoming.Read(body), http.RequestAborted));
    }

    public static async Task<JsonHttpResult<IdAnswer>> Upload(
        HttpContext http, string conversationId, Conversations conversations, Uploads uploads)
    {
        await conversations.FindAsync(conversationId, http.RequestAborted); // before megabytes are taken in
        return Answer(await conversations.PostAsync(conversationId, await uploads.ReadAsync(http), http.RequestAborted));
    }

    /// <summary>What came after the watermark. Clients page until a page is empty, so one without anything to show is only given at the end.</summary>
    public static async Task Read(HttpContext http, string conversationId, string? watermark, Conversations conversations, IConversationLog log)
    {
        await conversations.FindAsync(conversationId, http.RequestAborted);
        var at = Watermark.Read(watermark);
        List<LogEntry> shown = [];
        while (shown.Count == 0 && await log.ReadAsync(conversationId, at, Page, http.RequestAborted) is { Count: > 0 } rows)
        {
            at = rows[^1].Sequence;
            shown.AddRange(rows.Where(ActivitySet.Shows));
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        ActivitySet.Write(http.Response.BodyWriter, shown, at);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    private static JsonHttpResult<IdAnswer> Answer(string id) => TypedResults.Json(new IdAnswer(id), DirectLineJson.Default.IdAnswer);
}
