namespace ComplaintBot.Desk.Shell;

/// <summary>What a browser may do on the desk's pages: our own scripts and our own host. MudBlazor writes its styles into the page.</summary>
internal static class DeskHeaders
{
    private const string Policy =
        "default-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; script-src 'self'; "
        + "style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self'; font-src 'self'";

    public static Task SetAsync(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY"; // for browsers that know no frame-ancestors
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        headers.CacheControl = "no-store"; // an asset sets its own
        return next(http);
    }
}
