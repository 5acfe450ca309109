using System.Text.Json;
using ComplaintBot.Desk.Conversations;
using ComplaintBot.Desk.Queue;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Notices;
using ComplaintBot.Tests.Channels.Connector;
using ComplaintBot.Tests.Front;
using ComplaintBot.Tests.Notices;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ComplaintBot.Tests.Desk.Pains;

/// <summary>Nobody starts from nothing, nobody waits without a word, nobody waits unseen.</summary>
public sealed class HandedOver
{
    [Fact]
    public async Task Whoever_accepts_has_the_whole_history_and_a_summary_whose_quotations_stand_in_it()
    {
        await using var server = await PainDesk.StartAsync();
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        foreach (var said in new[] { "我爱人04年买的分红险", "退保少算了四千多，跑了三趟没人管", "我希望把差额补给我", PainDesk.Threat })
        {
            await server.TellAsync(customer, said);
        }

        await server.ActAsync(customer, PainDesk.Accept);

        await using var room = server.Get<Func<ConversationRoom>>()();
        await room.OpenAsync(customer.ConversationId, run => run(), () => { });
        var history = room.Lines.Where(line => line.Kind is HistoryKind.Customer or HistoryKind.Bot).ToList();
        Assert.Equal(await customer.LinesAsync(), history.Select(line => line.Text));
        var quotes = server.Get<PaneSummary>().Of(room.File!, server.Get<CustomerMask>().Of(room.File!)).SelectMany(line => line.Parts).Where(part => part.IsQuote).ToList();
        Assert.Contains(quotes, quote => quote.Text.Contains("找电视台", StringComparison.Ordinal));
        Assert.Contains(quotes, quote => quote.Text.Contains("差额", StringComparison.Ordinal));
        Assert.All(quotes, quote => Assert.Contains(quote.Text.TrimEnd('…'), quote.Anchor!.In(history)!.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(10, "再不给说法我就找电视台曝光", "转给专员")]
    [InlineData(10, "我要转人工", "同事这就")]
    [InlineData(20, "我要转人工", "前一定有人联系您")]
    [InlineData(20, "再不给说法我就找电视台曝光", "前一定有人联系您")]
    [InlineData(10, "我不想活了，药都买好了", "安全")]
    public async Task The_customer_hears_a_line_in_the_very_turn_that_calls_a_person(int hour, string said, string line)
    {
        await using var server = await PainDesk.StartAsync(PainDesk.Day.AddHours(hour - 10));
        await using var channel = await FakeChannel.StartAsync();
        var response = await channel.SayAsync(server, said, deliveryMode: "expectReplies"); // nothing but that turn's own lines
        Assert.Contains(line, Lines(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Single(server.Queue().Waiting);

        using var customer = await server.SayAsync(said);
        Assert.Contains(line, string.Join('\n', await customer.HeardAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handoff_that_nobody_takes_is_shown_told_to_the_customer_and_to_superiors_and_never_waits_unseen()
    {
        await using var mail = new FakeMailServer();
        await using var server = await PainDesk.StartAsync(
            "Handoff:AnswerWithin=00:05:00", "Notices:Parties:supervisor:Mail:0=chief@bank.example", "Notices:Smtp:Host=127.0.0.1", $"Notices:Smtp:Port={mail.Port}",
            "Notices:Smtp:Tls=false", "Notices:Smtp:From=bot@bank.example", "Notices:DeskUrl=https://desk.example/desk");
        var shown = new TaskCompletionSource();
        using var looking = server.Get<QueueBoard>().Look(queue =>
        {
            if (queue.Waiting.Count == 1)
            {
                shown.TrySetResult();
            }
        });
        using var customer = await server.SayAsync("我要转人工");
        await server.RestAsync();
        await shown.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await customer.HeardAsync();

        await server.AdvanceAsync(TimeSpan.FromMinutes(5.1));
        Assert.Contains(await customer.HeardAsync(), line => line.Contains("还没接上", StringComparison.Ordinal) && line.Contains("18:00", StringComparison.Ordinal));
        Assert.Empty(mail.Mails);

        await server.AdvanceAsync(TimeSpan.FromMinutes(5.1));
        await server.Get<NoticeSender>().WhenIdleAsync();
        Assert.Single(mail.Mails);
        Assert.Equal(["waiting"], await server.AlertsAsync(customer.ConversationId));
        Assert.True(Assert.Single(server.Queue().Waiting).Escalated);

        await server.RestartAsync();
        await server.AdvanceAsync(TimeSpan.FromHours(1));
        await server.Get<NoticeSender>().WhenIdleAsync();
        Assert.Single(mail.Mails);
        Assert.Equal((customer.ConversationId, HandoffState.Queued), Assert.Single(server.Queue().Waiting) is var item ? (item.ConversationId, item.State) : default);
    }

    [Fact]
    public async Task What_nobody_took_in_the_night_is_told_to_superiors_again_when_the_day_begins_and_when_the_promised_time_passes_each_once()
    {
        await using var mail = new FakeMailServer();
        await using var server = await PainDesk.StartAsync(
            PainDesk.Evening.AddHours(3), "Notices:Parties:supervisor:Mail:0=chief@bank.example", "Notices:Smtp:Host=127.0.0.1", $"Notices:Smtp:Port={mail.Port}",
            "Notices:Smtp:Tls=false", "Notices:Smtp:From=bot@bank.example");
        using var customer = await server.SayAsync("我要转人工");
        Assert.Equal(1, await MailsAtAsync(new(23, 10, 1)));
        Assert.Equal(1, await MailsAtAsync(new(32, 59, 59)));
        await server.RestartAsync();
        Assert.Equal(2, await MailsAtAsync(new(33, 0, 1)));
        Assert.Equal(2, await MailsAtAsync(new(35, 59, 59)));
        Assert.Equal(["waiting", "waiting"], await server.AlertsAsync(customer.ConversationId));
        Assert.Equal(3, await MailsAtAsync(new(36, 0, 1))); // it was promised by 12:00
        Assert.Equal(3, await MailsAtAsync(new(41, 59, 59)));
        Assert.Equal("promise_missed", Assert.Single(server.Queue().Waiting).Reason);

        async Task<int> MailsAtAsync(TimeSpan sinceMidnight)
        {
            await server.AdvanceAsync(PainDesk.Day.Date + sinceMidnight - server.Time.GetUtcNow().ToOffset(PainDesk.Day.Offset).DateTime);
            await server.Get<NoticeSender>().WhenIdleAsync();
            return mail.Mails.Count;
        }
    }

    /// <summary>JSON may write letters as their numbers.</summary>
    private static string Lines(string body) =>
        string.Join('\n', JsonDocument.Parse(body).RootElement.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString()));
}
