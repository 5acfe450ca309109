using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace ComplaintBot.Desk.Access;

/// <summary>Everything under <c>/desk</c>, and the socket of its pages, is closed to whoever isn't signed in, also what forgot to say so, unless it says that it is open.</summary>
internal static class DeskGate
{
    public static Task PassAsync(HttpContext http, RequestDelegate next) =>
        IsClosed(http) && http.User.Identity is not { IsAuthenticated: true } ? http.ChallengeAsync(AccessSchemes.Cookie) : next(http);

    private static bool IsClosed(HttpContext http) =>
        AccessPaths.AskWho(http.Request.Path) && http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null;
}
