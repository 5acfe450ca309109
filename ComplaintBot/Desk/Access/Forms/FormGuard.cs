using Microsoft.AspNetCore.Antiforgery;

namespace ComplaintBot.Desk.Access.Forms;

/// <summary>A form counts only if this server showed it to this very browser and person, and one address may send only so many.</summary>
internal sealed class FormGuard(IAntiforgery antiforgery, FormPages pages, TryLimit limit) : IEndpointFilter
{
    /// <summary>Bytes; a form of names and passwords.</summary>
    public const int Longest = 16_384;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            return await next(context);
        }
        using var lease = limit.Take(http.Connection.RemoteIpAddress);
        if (!lease.IsAcquired)
        {
            return pages.Message(http, "TooMany", StatusCodes.Status429TooManyRequests);
        }
        return await IsOursAsync(http) ? await next(context) : pages.Message(http, "Stale", StatusCodes.Status400BadRequest);
    }

    private async Task<bool> IsOursAsync(HttpContext http)
    {
        try
        {
            await antiforgery.ValidateRequestAsync(http);
            return true;
        }
        catch (AntiforgeryValidationException)
        {
            return false; // also a body that is too long or no form at all
        }
    }
}
