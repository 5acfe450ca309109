namespace ComplaintBot.Settings;

internal static class PathBase
{
    /// <summary>As <c>Proxy:PathBase</c> says, also where the proxy cut it off; a proxy that is believed may say another. Before routing.</summary>
    public static void UsePathBase(this WebApplication app, ProxyOptions proxy)
    {
        if (proxy.PathBase is not { } pathBase)
        {
            return;
        }
        app.Use((http, next) =>
        {
            var request = http.Request;
            if (request.Path.StartsWithSegments(pathBase, out var rest))
            {
                request.Path = rest;
            }
            if (!request.PathBase.HasValue)
            {
                request.PathBase = pathBase;
            }
            return next(http);
        });
    }
}
