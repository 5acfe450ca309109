using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace ComplaintBot.Desk.Access.Forms;

/// <summary>In which language a page speaks: as <c>?lang</c> says, else as the desk's cookie, else as the browser asks, else Chinese.</summary>
internal static class FormLanguage
{
    public const string Query = "lang";

    private static readonly CultureInfo Chinese = new("zh-CN"), English = new("en");

    public static IReadOnlyList<CultureInfo> Known { get; } = [Chinese, English];

    public static CultureInfo Of(HttpRequest request) =>
        Asked(request).Select(Find).FirstOrDefault(found => found is not null) ?? Chinese;

    /// <summary>By its language alone: zh-TW reads Chinese rather than English.</summary>
    private static CultureInfo? Find(string name) => Known.FirstOrDefault(known =>
        name.Split('-')[0].Equals(known.TwoLetterISOLanguageName, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Asked(HttpRequest request)
    {
        yield return request.Query[Query].ToString();
        var cookie = request.Cookies[CookieRequestCultureProvider.DefaultCookieName];
        yield return cookie is null ? "" : CookieRequestCultureProvider.ParseCookieValue(cookie)?.UICultures.FirstOrDefault().Value ?? "";
        foreach (var accepted in request.GetTypedHeaders().AcceptLanguage.OrderByDescending(accepted => accepted.Quality ?? 1))
        {
            yield return accepted.Value.Value ?? "";
        }
    }
}
