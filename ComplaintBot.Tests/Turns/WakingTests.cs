using ComplaintBot.Tests.Desk;
using ComplaintBot.Tests.Desk.Pains;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.Turns;

/// <summary>Whatever happens around it, an accepted message gets its turn, and none before its telling is over.</summary>
public sealed class WakingTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task A_message_whose_sender_left_before_it_was_on_disk_is_answered()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        using var customer = await OpenAsync(server);
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Get<ITurns>().AcceptAsync(Message(customer, "保单被扣了两次钱"), "w1", gone.Token));
        await customer.HearAsync("保单被扣了两次钱", TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_conversation_that_is_woken_too_early_is_woken_again_in_time()
    {
        await using var server = await TestServer.StartAsync(Now);
        using var customer = await OpenAsync(server);
        await customer.SayAsync("保单被扣了两次钱");
        server.Get<TurnClock>().Clear(customer.ConversationId, ClockNames.Quiet); // as if alarms had been set in the wrong order
        server.Get<ConversationLanes>().Wake(customer.ConversationId);
        await server.IdleAsync();
        Assert.Empty(await customer.NewBotMessagesAsync());
        await server.AdvanceAsync(Pause);
        Assert.NotEmpty(await customer.NewBotMessagesAsync());
    }

    [Fact]
    public async Task The_end_of_a_silence_does_not_cut_a_telling_that_has_begun()
    {
        await using var server = await TestServer.StartAsync(Now);
        using var customer = await OpenAsync(server);
        await customer.SayAsync("保单被扣了两次钱");
        await server.AdvanceAsync(Pause);
        await customer.NewBotMessagesAsync();
        await server.AdvanceAsync(TimeSpan.FromSeconds(42.5)); // the patience after the first answer is 45 s
        await customer.SayAsync("第二次扣的是三百块，");
        await server.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Empty(await customer.NewBotMessagesAsync());
        await customer.SayAsync("我没有签过字");
        await server.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Empty(await customer.NewBotMessagesAsync());
        await server.AdvanceAsync(Pause);
        Assert.NotEmpty(await customer.NewBotMessagesAsync());
    }

    [Fact]
    public async Task Typing_keeps_a_telling_open_after_a_restart_too()
    {
        await using var server = await TestServer.StartAsync(Now);
        using var before = await OpenAsync(server);
        await before.SayAsync("保单被扣了两次钱");
        await server.RestartAsync();
        using var customer = before.At(server.Address);
        await customer.PostAsync(new { type = "typing", from = new { id = "dl_me" } });
        await server.AdvanceAsync(Pause);
        Assert.Empty(await customer.NewBotMessagesAsync());
        await server.AdvanceAsync(Pause + Pause);
        Assert.NotEmpty(await customer.NewBotMessagesAsync());
    }

    [Fact]
    public async Task Typing_puts_off_the_bots_patience_also_while_another_complaints_promise_is_watched()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        using var customer = await server.SayAsync("我姓施，保费多扣了一年，要求退回，电话13700001111");
        foreach (var text in new[] { "对", "重新来", "保单被扣了两次钱" })
        {
            await server.TellAsync(customer, text);
        }
        await customer.NewBotMessagesAsync();
        for (var seconds = 0; seconds < 126; seconds += 3)
        {
            server.Get<ITurns>().Typing(customer.ConversationId);
            await server.AdvanceAsync(TimeSpan.FromSeconds(3));
        }
        Assert.Empty(await customer.NewBotMessagesAsync());
        await server.AdvanceAsync(TimeSpan.FromSeconds(5));
        Assert.NotEmpty(await customer.NewBotMessagesAsync());
    }

    [Fact]
    public async Task Typing_puts_off_the_bots_patience_and_no_alarm()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0", "Handoff:Staffed=true");
        using var calm = await server.SayAsync("保单被扣了两次钱");
        using var desperate = await server.SayAsync("我不想活了，药都买好了");
        await calm.NewBotMessagesAsync();
        for (var seconds = 0; seconds < 126; seconds += 3)
        {
            server.Get<ITurns>().Typing(calm.ConversationId);
            server.Get<ITurns>().Typing(desperate.ConversationId);
            await server.AdvanceAsync(TimeSpan.FromSeconds(3));
        }
        Assert.Empty(await calm.NewBotMessagesAsync());
        Assert.Equal(["danger"], await server.AlertsAsync(desperate.ConversationId));
        await server.AdvanceAsync(TimeSpan.FromSeconds(5));
        Assert.NotEmpty(await calm.NewBotMessagesAsync());
    }

    private static async Task<DirectLineClient> OpenAsync(TestServer server)
    {
        var customer = await DirectLineClient.OpenAsync(server.Address);
        await server.IdleAsync();
        await customer.NewBotMessagesAsync();
        return customer;
    }

    private static Activity Message(DirectLineClient customer, string text) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = "directline",
        Conversation = new ConversationAccount(id: customer.ConversationId),
        From = new ChannelAccount("dl_me", role: RoleTypes.User),
        Recipient = new ChannelAccount("complaintbot", role: RoleTypes.Bot),
        Text = text,
    };
}
