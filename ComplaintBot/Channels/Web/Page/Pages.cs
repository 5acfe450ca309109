using ComplaintBot.Settings;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Channels.Web.Page;

/// <summary>The chat page and the privacy notice, filled in for the bank.</summary>
internal sealed class Pages(Assets assets, IOptions<BrandOptions> brand, IOptions<WebOptions> web, IOptions<ChatOptions> chat)
{
    private const string Html = "text/html; charset=utf-8";
    private readonly HtmlTemplate _chat = Read("chat.html");
    private readonly HtmlTemplate _privacy = Read("privacy.html");

    public IResult Chat(HttpContext http)
    {
        var nonce = NewNonce();
        Guard(http, ContentPolicy.Chat(nonce, http.Request.Host, web.Value.FrameAncestors));
        return TypedResults.Content(_chat.Render(Values(nonce)), Html);
    }

    public IResult Privacy(HttpContext http)
    {
        var nonce = NewNonce();
        Guard(http, ContentPolicy.Plain(nonce, web.Value.FrameAncestors));
        return TypedResults.Content(_privacy.Render(Values(nonce)), Html);
    }

    private Dictionary<string, string?> Values(string nonce)
    {
        var settings = brand.Value;
        var colour = Colour.Parse(settings.Colour);
        return new(StringComparer.Ordinal)
        {
            ["nonce"] = nonce,
            ["brand"] = settings.Name,
            ["initial"] = settings.Name[..(char.IsHighSurrogate(settings.Name[0]) ? 2 : 1)],
            ["hotline"] = settings.Hotline,
            ["dial"] = settings.Hotline?.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal),
            ["privacy"] = settings.PrivacyUrl,
            ["days"] = $"{chat.Value.ResumeDays}",
            ["colour"] = $"{colour}",
            ["onColour"] = $"{colour.TextOn()}",
            ["accent"] = $"{Colour.Parse(settings.Accent).ReadableOn(Colour.White)}",
            ["css"] = assets.Address("chat.css"),
            ["js"] = assets.Address("chat.js"),
            ["line"] = assets.Address("line.js"),
            ["webchat"] = assets.Address("webchat.js"),
            ["icon"] = assets.Address("favicon.svg"),
        };
    }

    private void Guard(HttpContext http, string policy)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.CacheControl = "no-store"; // the nonce is good for one showing
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        if (web.Value.FrameAncestors == "'none'")
        {
            headers.XFrameOptions = "DENY"; // for browsers that know no frame-ancestors
        }
    }

    private static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));

    private static HtmlTemplate Read(string name) => new(File.ReadAllText(Path.Combine(Assets.Folder, name)));
}
