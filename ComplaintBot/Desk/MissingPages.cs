using ComplaintBot.Desk.Cases;
using ComplaintBot.Desk.Conversations;
using ComplaintBot.Stores;
using Microsoft.AspNetCore.Components.Endpoints;

namespace ComplaintBot.Desk;

/// <summary>A page of a conversation or a case that there isn't says so by its status too: what is drawn comes later, over the page's socket.</summary>
internal static class MissingPages
{
    /// <summary>After it is settled that whoever asks may see it.</summary>
    public static Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        if (IsMissing(http))
        {
            // Only then: Blazor draws nothing where the status is set already.
            http.Response.OnStarting(() =>
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        }
        return next(http);
    }

    private static bool IsMissing(HttpContext http)
    {
        var page = http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;
        return (page == typeof(ConversationPage) && !Service<DeskReader>(http).Exists(Value(http, nameof(ConversationPage.Id))))
            || (page == typeof(CasePage) && Service<CaseReader>(http).Find(Value(http, nameof(CasePage.Number))) is null)
            || (page == typeof(CaseSheetPage) && Service<CaseReader>(http).Find(Value(http, nameof(CaseSheetPage.Number))) is null);
    }

    private static T Service<T>(HttpContext http) where T : notnull => http.RequestServices.GetRequiredService<T>();

    private static string Value(HttpContext http, string name) => $"{http.Request.RouteValues[name]}";
}
