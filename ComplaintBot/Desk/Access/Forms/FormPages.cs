using ComplaintBot.Settings;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Desk.Access.Forms;

/// <summary>Shows pages that are plain HTML: nothing from elsewhere, and no script where the page does not ask for one.</summary>
internal sealed class FormPages(AccessTexts texts, FormStyle style, IAntiforgery antiforgery, IOptions<BrandOptions> brand)
{
    private const string Policy =
        "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; img-src 'self'; style-src 'self'";

    /// <param name="http">The request.</param>
    /// <param name="status">Of the answer.</param>
    /// <param name="values">Parameters of the page besides its <see cref="FormView"/>.</param>
    public IResult Show<TPage>(HttpContext http, int status = StatusCodes.Status200OK, params (string Name, object? Value)[] values) where TPage : IComponent
    {
        Guard(http.Response.Headers);
        var view = new FormView(http, texts, FormLanguage.Of(http.Request), antiforgery.GetAndStoreTokens(http), brand.Value.Name, style.Address);
        var parameters = values.ToDictionary(pair => pair.Name, pair => pair.Value);
        parameters["View"] = view;
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };
    }

    /// <summary>Of our own, for what only the browser can do.</summary>
    public IResult ShowWithScript<TPage>(HttpContext http, params (string Name, object? Value)[] values) where TPage : IComponent
    {
        var page = Show<TPage>(http, values: values);
        http.Response.Headers.ContentSecurityPolicy = $"{Policy}; script-src 'self'";
        return page;
    }

    /// <summary>Signed in, but not for that.</summary>
    public IResult Refused(HttpContext http) => Message(http, "Refused", StatusCodes.Status403Forbidden);

    /// <param name="http">The request.</param>
    /// <param name="text">Its title is <c>&lt;text&gt;.Title</c>, its words <c>&lt;text&gt;.Body</c>.</param>
    /// <param name="status">Of the answer.</param>
    public IResult Message(HttpContext http, string text, int status = StatusCodes.Status200OK) => Show<MessagePage>(http, status, ("Text", text));

    private static void Guard(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-cache, no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY"; // for browsers that know no frame-ancestors
        headers["Referrer-Policy"] = "no-referrer"; // links carry secrets in their addresses
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
    }
}
