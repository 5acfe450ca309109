using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace ComplaintBot.Desk.Shell;

/// <summary>In which language the desk speaks: as its cookie says, else as the browser asks, else Chinese.</summary>
internal static class DeskLanguage
{
    public const string Path = "desk/language";
    private static readonly CultureInfo[] Known = [new("zh-CN"), new("en")];

    public static RequestLocalizationOptions Options { get; } = new()
    {
        DefaultRequestCulture = new(Known[0]),
        SupportedCultures = Known,
        SupportedUICultures = Known,
        RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()],
    };

    /// <summary>A link keeps the choice for a year and shows the page again.</summary>
    /// <param name="http">Gets the cookie.</param>
    /// <param name="culture">One of those that the desk speaks; of another nothing is kept.</param>
    /// <param name="back">A path of this site.</param>
    public static IResult Choose(HttpContext http, string culture, string? back)
    {
        if (Known.FirstOrDefault(known => known.Name == culture) is { } chosen)
        {
            http.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new(chosen)),
                new() { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true });
        }
        return TypedResults.LocalRedirect(IsLocal(back) ? back! : $"~/{DeskPaths.Queue}");
    }

    private static bool IsLocal(string? path) => path is ['/', ..] and not ['/', '/' or '\\', ..];
}
