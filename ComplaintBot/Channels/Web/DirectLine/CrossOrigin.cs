using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ComplaintBot.Channels.Web.DirectLine;

/// <summary>
/// Lets pages of other sites call with a token (Web Chat embedded elsewhere). Any site may: the token in the header
/// decides, and a browser never adds that by itself. No cookie is ever read here.
/// </summary>
internal static class CrossOrigin
{
    private const string SessionPath = "/session/getsessionid";
    private const string Headers = "authorization,content-type,x-ms-bot-agent,x-requested-with";

    public static async ValueTask<object?> Allow(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        AllowOrigin(context.HttpContext);
        return await next(context);
    }

    public static NoContent Preflight(HttpContext http)
    {
        AllowOrigin(http);
        var answer = http.Response.Headers;
        answer.AccessControlAllowMethods = "GET, POST";
        answer.AccessControlAllowHeaders = Headers;
        answer.AccessControlMaxAge = "7200";
        return TypedResults.NoContent();
    }

    private static void AllowOrigin(HttpContext http)
    {
        var answer = http.Response.Headers;
        answer.Append(HeaderNames.Vary, HeaderNames.Origin);
        if (http.Request.Headers.Origin is [{ Length: > 0 } origin])
        {
            answer.AccessControlAllowOrigin = origin;
            answer.AccessControlExposeHeaders = HeaderNames.RetryAfter;
            if (http.Request.Path.Value?.EndsWith(SessionPath, StringComparison.Ordinal) == true)
            {
                answer.AccessControlAllowCredentials = "true"; // clients make this one call with credentials; we read none
            }
        }
    }
}
