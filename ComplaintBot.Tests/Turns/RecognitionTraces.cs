using System.Text.Json;
using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Tests.Channels.Web;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ComplaintBot.Tests.Turns;

public sealed class RecognitionTraces
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task One_trace_a_telling_says_what_each_message_was_taken_for_and_stands_before_the_replies()
    {
        await using var server = await TestServer.StartAsync(Now);
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await server.IdleAsync();
        await customer.SayAsync("我的保单被扣了两次钱");
        await customer.SayAsync("再不处理我就打12378");
        await server.AdvanceAsync(TimeSpan.FromSeconds(2));

        var log = await LogAsync(server, customer);
        var trace = Assert.Single(log, entry => entry.Type == "trace");
        Assert.Equal(log.Last(entry => FromCustomer(entry)).Sequence + 1, trace.Sequence);
        var activity = Read(trace);
        Assert.Equal(RecognitionTrace.Name, activity.GetProperty("name").GetString());
        Assert.Contains("regulator threat", activity.GetProperty("label").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("12378", activity.GetProperty("label").GetString(), StringComparison.Ordinal);
        var messages = activity.GetProperty("value").GetProperty("messages").EnumerateArray().ToList();
        Assert.Equal(log.Where(FromCustomer).Where(entry => entry.Type == "message").Select(entry => entry.ActivityId), messages.Select(message => message.GetProperty("id").GetString()));
        var finding = messages[1].GetProperty("findings")[0];
        Assert.Equal(("regulator", "threat"), (finding.GetProperty("topic").GetString(), finding.GetProperty("stance").GetString()));
        Assert.Equal(finding.GetProperty("text").GetString(), "再不处理我就打12378"[finding.GetProperty("start").GetInt32()..finding.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public async Task No_socket_and_no_poll_delivers_a_trace()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await server.IdleAsync();
        await using var live = await Socket.OpenAsync(await customer.StreamAsync());
        await customer.SayAsync("你们再不退钱我就找记者曝光");
        await server.IdleAsync();
        Assert.Contains(await LogAsync(server, customer), entry => entry.Type == "trace");

        var polled = await customer.AllAsync();
        await using var replayed = await Socket.OpenAsync(await customer.StreamAsync());
        foreach (var seen in new[] { polled, await live.ActivitiesAsync(polled.Count), await replayed.ActivitiesAsync(polled.Count) })
        {
            Assert.All(seen, activity => Assert.Equal("message", activity.GetProperty("type").GetString()));
            Assert.Equal(polled.Select(activity => activity.GetProperty("id").GetString()), seen.Select(activity => activity.GetProperty("id").GetString()));
        }
    }

    [Fact]
    public async Task A_turn_that_only_traces_leaves_the_buttons_where_they_are()
    {
        await using var server = await TestServer.StartAsync(Now, services => services.AddSingleton<BotFactory>(_ => _ => new Tracer()), "Listening:QuietMs=0");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await customer.SayAsync("ask");
        await server.IdleAsync();
        await customer.SayAsync("trace");
        await server.IdleAsync();
        Assert.Equal("yes\nno", server.Get<SqliteDatabase>().Read(statements => statements.Scalar("select buttons from conversation")));
    }

    private static bool FromCustomer(LogEntry entry) => Read(entry).GetProperty("from").GetProperty("role").GetString() == "user";

    private static JsonElement Read(LogEntry entry) => JsonDocument.Parse(entry.Body).RootElement;

    private static Task<IReadOnlyList<LogEntry>> LogAsync(TestServer server, DirectLineClient customer) =>
        server.Services.GetRequiredService<IConversationLog>().ReadAsync(customer.ConversationId, 0, 1000, TestContext.Current.CancellationToken);

    private sealed class Tracer : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(
                turnContext.Activity.Text == "ask" ? MessageFactory.SuggestedActions(new[] { "yes", "no" }, "?", null, null, null) : Activity.CreateTraceActivity("t"), cancellationToken);
    }
}
