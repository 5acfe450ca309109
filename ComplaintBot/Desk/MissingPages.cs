using ComplaintBot.Desk.Cases;
using ComplaintBot.Desk.Conversations;
using ComplaintBot.Desk.Shell;
using ComplaintBot.Stores;
using Microsoft.AspNetCore.Components.Endpoints;

namespace ComplaintBot.Desk;

/// <summary>An address that the desk does not have, a page of a conversation or a case that there isn't: each says so by its status too: what is drawn comes later, over the page's socket.</summary>
internal static class MissingPages
{
    /// <summary>After it is settled that whoever asks may see it.</summary>
    public static Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is null && HttpMethods.IsGet(http.Request.Method))
        {
            return NoPageAsync(http);
        }
        if (IsMissing(http))
        {
            Answer404(http);
        }
        return next(http);
    }

    /// <summary>An address that the desk does not have: whoever is signed in comes this far, and needs no other right to read so.</summary>
    private static Task NoPageAsync(HttpContext http)
    {
        var page = Service<EndpointDataSource>(http).Endpoints.OfType<RouteEndpoint>().First(endpoint =>
            PageOf(endpoint) == typeof(NotFound) && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true);
        http.SetEndpoint(page);
        Answer404(http);
        return page.RequestDelegate!(http);
    }

    /// <summary>At the last moment: Blazor draws nothing where the status is set already.</summary>
    private static void Answer404(HttpContext http) => http.Response.OnStarting(() =>
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    private static Type? PageOf(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;

    private static bool IsMissing(HttpContext http)
    {
        var page = PageOf(http.GetEndpoint());
        return (page == typeof(ConversationPage) && !Service<DeskReader>(http).Exists(Value(http, nameof(ConversationPage.Id))))
            || (page == typeof(CasePage) && Service<CaseReader>(http).Find(Value(http, nameof(CasePage.Number))) is null)
            || (page == typeof(CaseSheetPage) && Service<CaseReader>(http).Find(Value(http, nameof(CaseSheetPage.Number))) is null);
    }

    private static T Service<T>(HttpContext http) where T : notnull => http.RequestServices.GetRequiredService<T>();

    private static string Value(HttpContext http, string name) => $"{http.Request.RouteValues[name]}";
}
