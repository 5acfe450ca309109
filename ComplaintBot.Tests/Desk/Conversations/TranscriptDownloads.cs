using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Desk.Conversations;

public sealed class TranscriptDownloads
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly DeskUser Auditor = DeskConversation.User("x1", "审计", Permission.ReadAudit);

    [Fact]
    public async Task Whoever_may_export_downloads_a_masked_transcript_and_the_audit_log_has_who_took_which()
    {
        await using var server = await TestServer.StartAsync(Now, TestSignIn.Use, "Listening:QuietMs=0");
        using var customer = await server.SayAsync("退保少算了四千多，再不给说法我就找电视台曝光！我叫陈建国，电话13976204418");
        using var reviewer = Http(server, Permission.SeeConversations, Permission.Export);

        using var answer = await reviewer.GetAsync(Transcript(customer.ConversationId), TestContext.Current.CancellationToken);

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.EndsWith(".transcript", answer.Content.Headers.ContentDisposition.FileName!.Trim('"'), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var entries = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        var said = string.Join('\n', entries.EnumerateArray().Where(entry => entry.TryGetProperty("text", out _)).Select(entry => entry.GetProperty("text").GetString()));
        Assert.Contains("找电视台曝光", said, StringComparison.Ordinal);
        Assert.DoesNotContain("13976204418", said, StringComparison.Ordinal);
        Assert.DoesNotContain("陈建国", said, StringComparison.Ordinal);
        var row = Assert.Single(server.Get<AuditLog>().Read(Auditor, new()));
        Assert.Equal(("q1", AuditAct.Exported, customer.ConversationId), (row.Who, row.What, row.Subject));
        Assert.Empty(Directory.EnumerateFiles(server.Folder.File("exports")));
    }

    [Fact]
    public async Task What_is_not_downloaded_is_not_written_down()
    {
        await using var server = await TestServer.StartAsync(Now, TestSignIn.Use, "Listening:QuietMs=0");
        using var customer = await server.SayAsync("我要转人工");
        using var reviewer = Http(server, Permission.SeeConversations, Permission.Export);
        using var agent = Http(server, Permission.SeeConversations, Permission.Handle);
        using var none = await reviewer.GetAsync(Transcript("nobody"), TestContext.Current.CancellationToken);
        using var refused = await agent.GetAsync(Transcript(customer.ConversationId), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (none.StatusCode, refused.StatusCode));
        Assert.Empty(server.Get<AuditLog>().Read(Auditor, new()));
    }

    private static Uri Transcript(string id) => new($"/desk/conversations/{id}/transcript", UriKind.Relative);

    private static HttpClient Http(TestServer server, params Permission[] permissions)
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("Cookie", $"{TestSignIn.Cookie}={TestSignIn.CookieOf("q1", "何静", permissions)}");
        return http;
    }
}
