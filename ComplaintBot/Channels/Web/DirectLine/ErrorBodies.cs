using System.Globalization;
using ComplaintBot.Turns;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplaintBot.Channels.Web.DirectLine;

/// <summary>Endpoint filter: what goes wrong is told in the protocol's own form.</summary>
internal static class ErrorBodies
{
    public static async ValueTask<object?> Tell(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (DirectLineRefusal refusal)
        {
            return Error(refusal.Status, refusal.Code, refusal.Message);
        }
        catch (BusyException busy)
        {
            var seconds = Math.Max(1, (int)Math.Ceiling(busy.RetryAfter.TotalSeconds));
            context.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return Error(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too much is waiting. Try again later.");
        }
        catch (BadHttpRequestException bad)
        {
            return Error(bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "MessageSizeTooBig" : "BadArgument", bad.Message);
        }
    }

    private static JsonHttpResult<ErrorAnswer> Error(int status, string code, string message) =>
        TypedResults.Json(new ErrorAnswer(new(code, message)), DirectLineJson.Default.ErrorAnswer, statusCode: status);
}
