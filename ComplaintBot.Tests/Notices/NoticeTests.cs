using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ComplaintBot.Desk.Conversations.Releases;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Replies.Guarding;
using ComplaintBot.Notices;
using ComplaintBot.Stores;
using ComplaintBot.Tests.Desk;
using ComplaintBot.Tests.Desk.Conversations;
using ComplaintBot.Tests.Front;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using MimeKit;
using Xunit;

namespace ComplaintBot.Tests.Notices;

/// <summary>Who else in the institution is told when a person is called.</summary>
public sealed class NoticeTests : IAsyncLifetime
{
    private const string Secret = "a secret that is long enough";
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));
    private readonly FakeMailServer _mail = new();
    private readonly ConcurrentQueue<(string Body, string Signature, string Timestamp)> _hooked = new();
    private readonly WebApplication _hook = Hook();
    private readonly SemaphoreSlim _arrived = new(0);
    private int _refusals;

    [Fact]
    public async Task A_threat_with_the_press_is_told_by_mail_to_those_whom_the_policy_names_without_a_word_of_the_customers()
    {
        await using var server = await StartAsync();
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await TellAsync(server, customer, "我叫李建国，13812345678，退保少了四千多，再不给说法我就找电视台");

        var mail = await MailAsync(Assert.Single(_mail.Mails));
        Assert.Equal("brand@bank.example", mail.To.Mailboxes.Single().Address);
        Assert.Contains("提到媒体", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("https://desk.example/desk/conversations/", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("退保", mail.TextBody + mail.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("5678", mail.TextBody + mail.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_party_is_told_of_each_reason_once_however_often_it_comes_up()
    {
        await using var server = await StartAsync();
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await TellAsync(server, customer, "再不给说法我就找电视台");
        await TellAsync(server, customer, "我真的要找记者了");
        await TellAsync(server, customer, "明天就去找报社");
        Assert.Single(_mail.Mails);
    }

    [Fact]
    public async Task Each_alarm_for_danger_tells_anew_and_the_further_cries_of_one_that_nobody_has_seen_tell_once()
    {
        await using var server = await StartAsync($"Notices:Parties:supervisor:Webhook={_hook.Urls.First()}/hook");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await TellAsync(server, customer, "我不想活了，药都买好了");
        await TellAsync(server, customer, "我真的不想活了");
        await server.AdvanceAsync(new(0, 2, 1));
        await server.Get<NoticeSender>().WhenIdleAsync();
        Assert.Equal(["self_harm", "danger.1"], Hooked());

        Assert.True((await server.ActAsync(customer, new(StaffActKind.Acknowledge, TestDesk.Min))).IsDone);
        await TellAsync(server, customer, "药我已经吃下去了，我不想活了");
        await TellAsync(server, customer, "我真的不想活了");
        await server.AdvanceAsync(new(0, 2, 1));
        await server.Get<NoticeSender>().WhenIdleAsync();
        Assert.Equal(["self_harm", "danger.1", "self_harm", "danger.1"], Hooked());

        foreach (var act in new[] { StaffActKind.Accept, StaffActKind.Acknowledge })
        {
            Assert.True((await server.ActAsync(customer, new(act, TestDesk.Min))).IsDone);
        }
        await TellAsync(server, customer, "我还是不想活了"); // to a person who is there
        Assert.Equal(5, Hooked().Count());
    }

    [Fact]
    public async Task A_danger_that_is_told_while_somebody_clicks_the_last_alarm_away_is_an_alarm_of_its_own()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=2000", "Handoff:Staffed=true");
        using var customer = await server.SayAsync("我不想活了，药都买好了");
        await server.AdvanceAsync(TimeSpan.FromSeconds(3));
        await customer.SayAsync("药我已经吃下去了，我不想活了"); // the telling is still open, and goes on beside the act
        Assert.True((await server.ActAsync(customer, new(StaffActKind.Acknowledge, TestDesk.Min))).IsDone);
        Assert.Empty(server.Queue().Alarms);
        await server.AdvanceAsync(TimeSpan.FromSeconds(3));
        Assert.NotNull(Assert.Single(server.Queue().Alarms).AlarmAt);
    }

    [Fact]
    public async Task A_mail_server_that_refuses_is_asked_again_and_the_notice_comes_once_also_over_a_restart()
    {
        _mail.Refuse(2);
        await using var server = await StartAsync();
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await TellAsync(server, customer, "再不给说法我就找电视台");
        Assert.Empty(_mail.Mails);

        await server.RestartAsync();
        await server.Get<NoticeSender>().WhenIdleAsync();
        for (var i = 0; i < 3; i++)
        {
            await server.AdvanceAsync(TimeSpan.FromMinutes(1));
            await server.Get<NoticeSender>().WhenIdleAsync();
        }
        Assert.Single(_mail.Mails);
    }

    [Fact]
    public async Task A_webhook_is_signed_over_time_and_body_and_repeated_until_it_is_taken()
    {
        _refusals = 1;
        await using var server = await StartAsync();
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await TellAsync(server, customer, "我要找律师告你们");
        Assert.Empty(_hooked);

        await server.AdvanceAsync(TimeSpan.FromSeconds(5));
        await server.Get<NoticeSender>().WhenIdleAsync();

        var (body, signature, timestamp) = Assert.Single(_hooked);
        Assert.Equal($"sha256={WebhookWay.Sign(Secret, timestamp, Encoding.UTF8.GetBytes(body))}", signature);
        var told = JsonDocument.Parse(body).RootElement;
        Assert.Equal("legal", told.GetProperty("party").GetString());
        Assert.Equal("lawyer", told.GetProperty("reason").GetString());
        Assert.StartsWith("CF-", told.GetProperty("number").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compliance_is_told_once_a_conversation_that_a_line_waits_to_be_released_and_nothing_of_the_line()
    {
        await using var server = await StartAsync();
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await TellAsync(server, customer, "退保少算了四千多，给我个说法");
        for (var i = 0; i < 2; i++)
        {
            await server.Get<LineReleases>().AskAsync(
                DeskConversation.Agent, customer.ConversationId, new(StaffActKind.Say, DeskConversation.Agent.Member) { Text = "我们一定赔您三千块" }, [GuardReason.Money]);
        }
        await server.Get<NoticeSender>().WhenIdleAsync();
        var (body, _, _) = Assert.Single(_hooked);
        var told = JsonDocument.Parse(body).RootElement;
        Assert.Equal(("legal", ReleaseNotices.Reason), (told.GetProperty("party").GetString(), told.GetProperty("reason").GetString()));
        Assert.EndsWith($"/desk/conversations/{customer.ConversationId}", told.GetProperty("desk").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("三千", Regex.Unescape(body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_server_that_is_down_keeps_no_webhook_waiting_and_each_way_brings_it_once()
    {
        _mail.Refuse(2);
        await using var server = await StartAsync($"Notices:Parties:brand:Webhook={_hook.Urls.First()}/hook");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await TellAsync(server, customer, "再不给说法我就找电视台");
        Assert.Equal((0, 1), (_mail.Mails.Count, _hooked.Count));
        for (var i = 0; i < 3; i++)
        {
            await server.AdvanceAsync(TimeSpan.FromMinutes(1));
            await server.Get<NoticeSender>().WhenIdleAsync();
        }
        Assert.Equal((1, 1), (_mail.Mails.Count, _hooked.Count));
    }

    [Fact]
    public async Task A_mail_server_that_swallows_everything_delays_no_webhook()
    {
        using var hole = new TcpListener(IPAddress.Loopback, 0); // takes the connection and never says a word
        hole.Start();
        await using var server = await StartAsync(
            $"Notices:Parties:supervisor:Webhook={_hook.Urls.First()}/hook", "Notices:Parties:supervisor:Mail:0=chief@bank.example", "Notices:Parties:duty_phone:Mail:0=duty@bank.example",
            $"Notices:Smtp:Port={((IPEndPoint)hole.LocalEndpoint).Port}");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        foreach (var text in new[] { "再不给说法我就找电视台", "我不想活了，药都买好了" })
        {
            await customer.SayAsync(text);
            await server.IdleAsync();
        }
        Assert.True(await _arrived.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
        Assert.Equal(["self_harm"], Hooked());
    }

    [Fact]
    public async Task Of_what_waits_on_one_way_danger_goes_first()
    {
        _refusals = 2;
        await using var server = await StartAsync($"Notices:Parties:supervisor:Webhook={_hook.Urls.First()}/hook");
        using var cheated = await DirectLineClient.OpenAsync(server.Address);
        await TellAsync(server, cheated, "你们业务员伪造我的签名");
        using var desperate = await DirectLineClient.OpenAsync(server.Address);
        await TellAsync(server, desperate, "我不想活了，药都买好了");
        Assert.Empty(_hooked);
        await server.AdvanceAsync(TimeSpan.FromSeconds(10));
        await server.Get<NoticeSender>().WhenIdleAsync();
        Assert.Equal(["self_harm", "serious"], Hooked());
    }

    [Fact]
    public async Task A_notice_that_is_given_up_is_shown_to_staff_until_somebody_has_seen_it_and_the_summary_claims_no_receipt()
    {
        _mail.Refuse(1000);
        await using var server = await StartAsync("Notices:GiveUpHours=1");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await TellAsync(server, customer, "再不给说法我就找电视台");
        Assert.Contains("已向品牌部发出通知", Summary(server, customer), StringComparison.Ordinal);
        Assert.DoesNotContain("未送达", Summary(server, customer), StringComparison.Ordinal);
        Assert.Empty(server.Queue().Find(customer.ConversationId)!.Failures);

        await server.AdvanceAsync(TimeSpan.FromHours(1.1));
        await server.Get<NoticeSender>().WhenIdleAsync();

        Assert.Equal([nameof(PersonReason.NoticeFailed)], server.Queue().Find(customer.ConversationId)!.Failures);
        Assert.Contains("已向品牌部发出通知，邮件通知未送达", Summary(server, customer), StringComparison.Ordinal);
        await server.Get<Failures>().SeenAsync(customer.ConversationId, TestDesk.Min);
        Assert.Empty(server.Queue().Find(customer.ConversationId)!.Failures);
        Assert.Contains("未送达", Summary(server, customer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_compliance_could_not_be_told_of_a_line_is_no_failure_of_the_customers_conversation()
    {
        _refusals = 1000;
        await using var server = await StartAsync("Notices:GiveUpHours=1");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await TellAsync(server, customer, "退保少算了四千多，给我个说法");
        await server.Get<LineReleases>().AskAsync(
            DeskConversation.Agent, customer.ConversationId, new(StaffActKind.Say, DeskConversation.Agent.Member) { Text = "我们一定赔您三千块" }, [GuardReason.Money]);
        await server.Get<NoticeSender>().WhenIdleAsync();
        await server.AdvanceAsync(TimeSpan.FromHours(1.1));
        await server.Get<NoticeSender>().WhenIdleAsync();
        Assert.Empty(server.Get<INoticeStore>().Lanes());
        Assert.Empty(server.Get<DeskReader>().Find(customer.ConversationId)!.Failures);
    }

    [Fact]
    public async Task That_nobody_could_be_told_of_a_danger_staff_see_within_minutes()
    {
        _refusals = 1000;
        await using var server = await StartAsync($"Notices:Parties:supervisor:Webhook={_hook.Urls.First()}/hook");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await TellAsync(server, customer, "我不想活了，药都买好了");
        for (var i = 0; i < 8; i++)
        {
            Assert.Equal(server.Queue().Find(customer.ConversationId)!.Failures.Count > 0, Summary(server, customer).Contains("未送达", StringComparison.Ordinal));
            await server.AdvanceAsync(TimeSpan.FromSeconds(15));
            await server.Get<NoticeSender>().WhenIdleAsync();
        }
        Assert.Equal([nameof(PersonReason.NoticeFailed)], server.Queue().Find(customer.ConversationId)!.Failures);
        Assert.Contains("未送达", Summary(server, customer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Notices:Parties:brand:Mail:0=brand@bank.example", "Notices:Smtp:Host")]
    [InlineData("Notices:Parties:legal:Webhook=https://legal.example/hook", "Notices:WebhookSecret")]
    [InlineData("Notices:Smtp:Port=0", "Notices:")]
    public async Task An_address_without_what_reaches_it_stops_the_start(string setting, string named)
    {
        var failure = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => TestServer.StartAsync(Now, setting));
        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
    }

    public ValueTask InitializeAsync()
    {
        _hook.MapPost("/hook", (Delegate)TakeAsync);
        return new(_hook.StartAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _arrived.Dispose();
        await _mail.DisposeAsync();
        await _hook.DisposeAsync();
    }

    private static WebApplication Hook()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var hook = builder.Build();
        hook.Urls.Add("http://127.0.0.1:0");
        return hook;
    }

    private async Task<IResult> TakeAsync(HttpContext http)
    {
        if (Interlocked.Decrement(ref _refusals) >= 0)
        {
            return Results.StatusCode(503);
        }
        using var reader = new StreamReader(http.Request.Body);
        _hooked.Enqueue((await reader.ReadToEndAsync(), http.Request.Headers[WebhookWay.Signature]!, http.Request.Headers[WebhookWay.Timestamp]!));
        _arrived.Release();
        return Results.Ok();
    }

    private IEnumerable<string?> Hooked() => _hooked.Select(hooked => JsonDocument.Parse(hooked.Body).RootElement.GetProperty("reason").GetString());

    private Task<TestServer> StartAsync(params string[] more) => TestServer.StartAsync(
        Now, ["Listening:QuietMs=0", "Notices:Parties:brand:Mail:0=brand@bank.example", $"Notices:Parties:legal:Webhook={_hook.Urls.First()}/hook",
        "Notices:Smtp:Host=127.0.0.1", $"Notices:Smtp:Port={_mail.Port}", "Notices:Smtp:Tls=false", "Notices:Smtp:From=bot@bank.example",
        $"Notices:WebhookSecret={Secret}", "Notices:DeskUrl=https://desk.example/desk", .. more]);

    private static string Summary(TestServer server, DirectLineClient customer) => server.Get<DeskReader>().Find(customer.ConversationId) is { } file
        ? string.Concat(server.Get<ComplaintServices>().Summaries.Of(file.Case, file.Handoff, server.Time.GetUtcNow()).Lines.SelectMany(line => line.Parts).Select(part => part.Text))
        : "";

    private static async Task TellAsync(TestServer server, DirectLineClient customer, string text)
    {
        await customer.SayAsync(text);
        await server.IdleAsync();
        await server.Get<NoticeSender>().WhenIdleAsync();
    }

    private static async Task<MimeMessage> MailAsync(string mail)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(mail));
        return await MimeMessage.LoadAsync(stream, TestContext.Current.CancellationToken);
    }
}
