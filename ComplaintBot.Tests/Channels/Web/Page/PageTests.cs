using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Xunit;

namespace ComplaintBot.Tests.Channels.Web.Page;

public sealed partial class PageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/privacy")]
    public async Task Pages_are_chinese_load_from_nowhere_else_and_have_a_fresh_nonce_each(string path)
    {
        await using var door = await WebDoor.OpenAsync();
        var (first, html) = await OpenAsync(door, path);
        var (second, _) = await OpenAsync(door, path);
        Assert.Contains("lang=\"zh-CN\"", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"(https?:)?//", html);
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        var nonce = Nonce().Match(first).Groups[1].Value;
        Assert.Contains($"nonce=\"{nonce}\"", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.NotEqual(nonce, Nonce().Match(second).Groups[1].Value);
    }

    [Fact]
    public async Task The_policy_is_the_tightest_that_web_chat_runs_with()
    {
        await using var door = await WebDoor.OpenAsync();
        var (policy, _) = await OpenAsync(door, "/");
        var host = door.Base.Authority;
        Assert.Equal(
            "default-src 'none'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'; script-src 'self'; "
            + $"connect-src 'self' blob: ws://{host} wss://{host}; img-src 'self' blob: data:; worker-src blob:; style-src-attr 'none'; "
            + "style-src 'self' 'nonce-N' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
            Nonce().Replace(policy, "'nonce-N'"));
    }

    [Fact]
    public async Task Sites_that_may_frame_the_page_are_named()
    {
        await using var door = await WebDoor.OpenAsync(settings: ("Web:FrameAncestors", "'self' https://www.example.cn"));
        using var answer = await door.Http.GetAsync("/", Stop);
        Assert.Contains("frame-ancestors 'self' https://www.example.cn;", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
    }

    [Fact]
    public async Task The_brand_is_written_as_text_never_as_markup()
    {
        await using var door = await WebDoor.OpenAsync(settings: [("Brand:Name", "<b>\"甲\"&银行"), ("Brand:Hotline", "400-820-8820"), ("Brand:PrivacyUrl", "https://www.example.cn/p?a=1&b=2")]);
        var (_, html) = await OpenAsync(door, "/");
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        var text = WebUtility.HtmlDecode(html);
        Assert.Contains("<b>\"甲\"&银行", text, StringComparison.Ordinal);
        Assert.Contains("href=\"tel:4008208820\"", html, StringComparison.Ordinal);
        Assert.Contains("https://www.example.cn/p?a=1&b=2", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_hotline_the_page_still_says_where_to_go()
    {
        await using var door = await WebDoor.OpenAsync();
        var (_, html) = await OpenAsync(door, "/");
        Assert.DoesNotContain("tel:", html, StringComparison.Ordinal);
        Assert.Contains("任一网点", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Brand:Colour", "red; } body { display: none")]
    [InlineData("Brand:PrivacyUrl", "javascript:alert(1)")]
    [InlineData("Brand:PrivacyUrl", "//evil.example")]
    [InlineData("Web:FrameAncestors", "'none'; script-src *")]
    [InlineData("Web:MaxJsonDepth", "1000")]
    [InlineData("DirectLine:Secret", "short")]
    [InlineData("Chat:TokensPerMinute", "0")]
    public async Task A_setting_that_makes_no_sense_stops_the_start(string name, string value) =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => WebDoor.OpenAsync(settings: (name, value)));

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task Web_chat_is_sent_compressed_and_kept_for_long(string accepts, string? encoding)
    {
        await using var door = await WebDoor.OpenAsync();
        var (_, html) = await OpenAsync(door, "/");
        var address = WebUtility.HtmlDecode(WebChat().Match(html).Groups[1].Value);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepts);
        using var answer = await door.Http.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.InRange(answer.Content.Headers.ContentLength!.Value, 500_000, encoding is null ? 5_000_000 : 1_000_000);

        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.TryAddWithoutValidation("Accept-Encoding", accepts);
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(answer.Headers.ETag!.Tag));
        using var unchanged = await door.Http.SendAsync(again, Stop);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Theory]
    [InlineData("/favicon.ico", HttpStatusCode.OK)]
    [InlineData("/assets/webchat.js.LICENSE.txt", HttpStatusCode.OK)]
    [InlineData("/assets/chat.html", HttpStatusCode.NotFound)]
    [InlineData("/assets/..%2f..%2fComplaintBot.dll", HttpStatusCode.NotFound)]
    public async Task Only_the_pages_own_files_are_served(string path, HttpStatusCode status)
    {
        await using var door = await WebDoor.OpenAsync();
        using var answer = await door.Http.GetAsync(path, Stop);
        Assert.Equal(status, answer.StatusCode);
        if (status == HttpStatusCode.OK)
        {
            Assert.True(answer.Headers.CacheControl!.NoCache); // no version in the address
        }
    }

    private static async Task<(string Policy, string Html)> OpenAsync(WebDoor door, string path)
    {
        using var answer = await door.Http.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (answer.Headers.GetValues("Content-Security-Policy").Single(), await answer.Content.ReadAsStringAsync(Stop));
    }

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("src=\"([^\"]*webchat[^\"]*)\"")]
    private static partial Regex WebChat();
}
