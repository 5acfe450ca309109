using System.Net;
using ComplaintBot.Desk.Access;
using ComplaintBot.Tests.Conversations;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Desk.Shell;

/// <summary>What the desk's addresses answer, without a browser.</summary>
public sealed class ShellAnswers
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Pages_carry_one_policy_that_no_other_site_may_frame_and_nothing_is_kept()
    {
        await using var server = await TestServer.StartAsync(Now, TestSignIn.Use);
        using var http = Http(server, Permission.SeeConversations);

        using var page = await http.GetAsync(new Uri("/desk", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task The_customers_page_keeps_its_own_policy()
    {
        await using var server = await TestServer.StartAsync(Now, TestSignIn.Use);
        using var http = Http(server);
        using var page = await http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("'unsafe-inline'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_see_no_conversation_sees_no_queue()
    {
        await using var server = await TestServer.StartAsync(Now, TestSignIn.Use);
        using var stranger = Http(server);
        using var administrator = Http(server, Permission.ManageAccounts);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(stranger, "/desk"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(administrator, "/desk"));
    }

    [Fact]
    public async Task What_there_is_not_is_answered_so_with_a_page_and_only_to_whoever_may_see_what_there_is()
    {
        await using var server = await TestServer.StartAsync(Now, TestSignIn.Use, "Listening:QuietMs=0");
        using var customer = await server.SayAsync("退保少算了四千多，再不给说法我就找电视台曝光！");
        var number = TalkStore.Case(server, customer.ConversationId).Number;
        using var agent = Http(server, Permission.SeeConversations, Permission.Export);
        foreach (var path in new[] { $"/desk/conversation/{customer.ConversationId}", $"/desk/conversations/{customer.ConversationId}", $"/desk/case/{number}", $"/desk/case/{number}/sheet" })
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(agent, path));
        }
        using var stranger = Http(server);
        using var administrator = Http(server, Permission.ManageAccounts);
        foreach (var path in new[] { "/desk/conversation/nobody", "/desk/conversations/nobody", "/desk/case/CF-000-000-0", "/desk/case/CF-000-000-0/sheet", "/desk/nothing/of/that" })
        {
            using var answer = await agent.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("blazor", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(stranger, path));
            Assert.Equal(path == "/desk/nothing/of/that" ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden, await StatusAsync(administrator, path));
        }
    }

    [Theory]
    [InlineData("en", "/desk/cases?x=1", "/desk/cases?x=1", true)]
    [InlineData("zh-CN", null, "/desk", true)]
    [InlineData("fr", "/desk", "/desk", false)]
    [InlineData("en", "https://elsewhere.example/", "/desk", true)]
    [InlineData("en", "//elsewhere.example/", "/desk", true)]
    [InlineData("en", "/\\elsewhere.example/", "/desk", true)]
    public async Task A_chosen_language_is_kept_and_leads_back_to_this_site_only(string culture, string? back, string to, bool kept)
    {
        await using var server = await TestServer.StartAsync(Now, TestSignIn.Use);
        using var http = Http(server, Permission.SeeConversations);

        using var answer = await http.GetAsync(new Uri($"/desk/language?culture={culture}&back={Uri.EscapeDataString(back ?? "")}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(to, answer.Headers.Location?.ToString());
        Assert.Equal(kept, answer.Headers.TryGetValues("Set-Cookie", out _));
    }

    [Fact]
    public async Task Files_are_known_by_their_content_and_kept_for_a_year_and_others_are_not_there()
    {
        await using var server = await TestServer.StartAsync(Now, TestSignIn.Use);
        using var http = Http(server, Permission.SeeConversations);
        var address = server.Get<ComplaintBot.Desk.Shell.DeskAssets>().Address("blazor.js");
        using var file = await http.GetAsync(new Uri($"/{address}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(TimeSpan.FromDays(365), file.Headers.CacheControl!.MaxAge);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(http, "/desk/assets/desk.resx"));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static HttpClient Http(TestServer server, params Permission[] permissions)
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Address };
        if (permissions.Length > 0)
        {
            http.DefaultRequestHeaders.Add("Cookie", $"{TestSignIn.Cookie}={TestSignIn.CookieOf("a1", "a1", permissions)}");
        }
        return http;
    }
}
