using System.Net;
using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Conversations;
using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Desk.Conversations;

/// <summary>What a customer sent is shown to whoever may see conversations, and never runs.</summary>
public sealed class EvidenceAnswers
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly byte[] Content = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray();

    [Theory]
    [InlineData("保单.png", "image/png", "inline", "image/png")]
    [InlineData("a.jpg", "image/jpeg", "inline", "image/jpeg")]
    [InlineData("a.svg", "image/svg+xml", "attachment", "application/octet-stream")]
    [InlineData("a.html", "text/html", "attachment", "application/octet-stream")]
    [InlineData("a.png", "image/png; charset=x", "attachment", "application/octet-stream")]
    [InlineData("a\"; filename=\"b.exe", "application/pdf", "attachment", "application/octet-stream")]
    public async Task Plain_pictures_are_shown_and_everything_else_is_downloaded(string name, string type, string disposition, string served)
    {
        await using var server = await StartAsync();
        using var staff = Staff(server, Permission.SeeConversations);
        using var answer = await staff.GetAsync(await SentAsync(server, name, type), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(served, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(disposition, answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.DoesNotContain(answer.Content.Headers.ContentDisposition!.Parameters, parameter => parameter.Value?.Trim('"') == "b.exe");
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("sandbox; default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal(Content, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_phone_in_a_file_s_name_is_masked_also_for_whoever_keeps_the_file()
    {
        await using var server = await StartAsync();
        using var staff = Staff(server, Permission.SeeConversations);
        using var answer = await staff.GetAsync(await SentAsync(server, "13812345678.jpg", "image/jpeg"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("13812345678", answer.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("5678.jpg", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_landline_that_the_customer_had_recorded_is_masked_in_a_file_s_name_too()
    {
        await using var server = await StartAsync();
        using var staff = Staff(server, Permission.SeeConversations);
        var address = await SentAsync(server, "62345678元.jpg", "image/jpeg", "退保少算了四千多，再不给说法我就找电视台曝光！"); // else it would be a sum
        Assert.Equal(1, await server.Get<SqliteWriter>().RunAsync(statements => statements.Execute("update complaint set phone = '62345678'")));
        using var answer = await staff.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("62345678", answer.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(".jpg", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_see_conversations_sees_no_file()
    {
        await using var server = await StartAsync();
        var address = await SentAsync(server, "a.png", "image/png");
        using var other = Staff(server, Permission.ManageAccounts);
        using var nobody = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await nobody.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        using var staff = Staff(server, Permission.SeeConversations);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync(new Uri("/desk/evidence/..%2Fcomplaintbot.db", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    private static Task<TestServer> StartAsync() => TestServer.StartAsync(Now, TestSignIn.Use, "Listening:QuietMs=0");

    private static async Task<Uri> SentAsync(TestServer server, string name, string type, params string[] said)
    {
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        foreach (var text in said)
        {
            await customer.SayAsync(text);
            await server.IdleAsync();
        }
        await customer.UploadAsync("a.bin", Content, "application/octet-stream");
        await server.IdleAsync();
        // The door cleans names and types; what stands in the database may be older than the door.
        var key = server.Get<SqliteDatabase>().Read(statements => (string)statements.Scalar("select key from evidence")!);
        await server.Get<SqliteWriter>().RunAsync(statements => statements.Execute("update evidence set name = ?1, content_type = ?2", name, type));
        return new($"/desk/evidence/{server.Get<EvidenceLinks>().Of(key, customer.ConversationId)}", UriKind.Relative);
    }

    private static HttpClient Staff(TestServer server, params Permission[] permissions)
    {
        var http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("Cookie", $"{TestSignIn.Cookie}={TestSignIn.CookieOf("a1", "王敏", permissions)}");
        return http;
    }
}
