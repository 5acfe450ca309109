using System.Text.Json;
using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Replies;
using ComplaintBot.Stores;
using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Tests.Desk;
using ComplaintBot.Tests.Desk.Pains;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ComplaintBot.Tests.Turns;

public sealed class FailingTurns
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task A_failing_turn_says_a_kind_line_keeps_the_message_calls_a_person_and_the_next_one_hears_both()
    {
        var heard = new List<int>();
        await using var server = await TestServer.StartAsync(Now, Replace(heard, failOn: 1), "Listening:QuietMs=0");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await server.IdleAsync();
        await customer.SayAsync("第一句");
        await server.IdleAsync();
        Assert.Equal(ReplyTexts.Default[ReplyText.TurnFailed], Assert.Single(await customer.NewBotMessagesAsync()).GetProperty("text").GetString());
        Assert.Contains(OpenItems.In(server.Folder)!, item => item.Reasons.Contains("TurnFailed") && item.Conversation == customer.ConversationId);

        await customer.SayAsync("第二句");
        await server.IdleAsync();
        Assert.Equal("2", Assert.Single(await customer.NewBotMessagesAsync()).GetProperty("text").GetString());
        Assert.Equal([1, 2], heard);
    }

    [Fact]
    public async Task Beside_a_person_the_bot_says_nothing_of_its_failure_and_the_message_is_theirs_to_read()
    {
        await using var server = await TestServer.StartAsync(Now, Replace([], failOn: 1), "Listening:QuietMs=0");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await server.IdleAsync();
        await server.Get<SqliteWriter>().RunAsync(statements => statements.Execute(
            "insert into handoff (conversation_id, state, since, at_hub, urgency, reassigned, escalated, case_state) values (?1, 'WithAgent', 0, 0, 0, 0, 0, 'Draft')", customer.ConversationId));

        await customer.SayAsync("第一句");
        await server.IdleAsync();

        Assert.Empty(await customer.NewBotMessagesAsync());
        Assert.Contains(OpenItems.In(server.Folder)!, item => item.Reasons.Contains("TurnFailed") && item.Conversation == customer.ConversationId);
    }

    [Fact]
    public async Task The_kind_line_needs_an_approval_as_any_other_and_its_absence_is_an_alarm()
    {
        List<string> blocked = [];
        await using var server = await TestServer.StartAsync(
            new DateTimeOffset(2099, 3, 10, 10, 0, 0, TimeSpan.FromHours(8)),
            services =>
            {
                Replace([], failOn: 1)(services);
                services.AddSingleton(provider => DialogsRegistration.Services(provider) with { Alarm = text => blocked.Add(text.Name) });
            },
            "Listening:QuietMs=0");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await server.IdleAsync();
        await customer.SayAsync("第一句");
        await server.IdleAsync();
        Assert.Equal(ReplyTexts.Default[ReplyText.Guarded], Assert.Single(await customer.NewBotMessagesAsync()).GetProperty("text").GetString());
        Assert.Equal([ReplyText.TurnFailed], blocked);
    }

    [Fact]
    public async Task A_message_that_cannot_be_read_fails_its_turn_once_and_is_not_tried_for_ever()
    {
        await using var server = await TestServer.StartAsync(Now);
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await server.IdleAsync();
        await customer.NewBotMessagesAsync();
        await customer.SayAsync("第一句");
        await server.Get<SqliteWriter>().RunAsync(statements => statements.Execute("update log set body = ?1 where sequence = 3", "{\"type\":5}"u8.ToArray()));
        await server.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.Equal(ReplyTexts.Default[ReplyText.TurnFailed], Assert.Single(await SaidAsync()).GetProperty("text").GetString());
        await server.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Empty(await SaidAsync());

        async Task<List<JsonElement>> SaidAsync() => [.. (await customer.AllNewAsync()).Where(row => row.TryGetProperty("text", out _))];
    }

    [Fact]
    public async Task A_conversation_that_moved_on_during_a_turn_has_it_run_again_and_answered_once()
    {
        var runs = 0;
        await using var server = await TestServer.StartAsync(Now, services => services.AddSingleton<BotFactory>(provider => new Bot(async context =>
        {
            if (++runs == 1)
            {
                await provider.GetRequiredService<SqliteWriter>().RunAsync(statements => statements.Execute("update conversation set version = version + 1"));
            }
            await context.SendActivityAsync("好");
        }).Make), "Listening:QuietMs=0");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await server.IdleAsync();
        Assert.Single(await customer.NewBotMessagesAsync());
        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task What_an_agent_does_in_a_turn_that_fails_is_said_to_have_failed_each_time_and_nothing_of_it_is_done()
    {
        await using var server = await TestServer.StartAsync(Now, services => services.AddSingleton<BotFactory>(_ => new Bot(_ => throw new InvalidOperationException("broken on purpose")).Make));
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await customer.SayAsync("第一句");
        foreach (var act in new[] { "1", "2" })
        {
            var outcome = await server.Get<IStaffTurns>().ActAsync(customer.ConversationId, act, new(StaffActKind.Accept, TestDesk.Min), TestContext.Current.CancellationToken);
            Assert.Equal(StaffRefusal.Failed, outcome.Refusal);
        }
        Assert.Empty(server.Get<ITurnStore>().Load(customer.ConversationId)!.Inputs);
        Assert.Contains(OpenItems.In(server.Folder)!, item => item.Reasons.Contains("TurnFailed"));
    }

    [Fact]
    public async Task What_a_hub_says_in_turns_that_fail_is_tried_twice_and_then_stands_in_our_queue_as_gone_wrong()
    {
        var runs = 0;
        await using var server = await TestServer.StartAsync(Now, services => services.AddSingleton<BotFactory>(_ => new Bot(_ =>
        {
            runs++;
            throw new InvalidOperationException("broken on purpose");
        }).Make));
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await server.IdleAsync();
        var before = runs;
        var outcome = await server.ActAsync(customer, new(StaffActKind.HubFailed, StaffMember.Hub("msteams")));
        Assert.Equal((StaffRefusal.Failed, 2), (outcome.Refusal, runs - before));
        Assert.Contains(server.Queue().Waiting, item => item.ConversationId == customer.ConversationId && item.Failures.Contains("TurnFailed"));
    }

    [Fact]
    public async Task What_a_hub_said_in_a_turn_that_failed_just_before_the_server_died_is_tried_once_more_after_the_start()
    {
        await using var server = await TestServer.StartAsync(Now);
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await server.IdleAsync();
        await LeaveWordAsync(server, customer);
        Assert.Single(server.Get<ITurnStore>().Load(customer.ConversationId)!.Inputs);

        await server.RestartAsync();
        await server.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Empty(server.Get<ITurnStore>().Load(customer.ConversationId)!.Inputs);
    }

    [Fact]
    public async Task What_was_left_for_a_turn_of_its_own_has_it_though_the_one_before_failed()
    {
        var failures = 0;
        await using var server = await TestServer.StartAsync(Now, services => services.AddSingleton<BotFactory>(_ => new Bot(context =>
            failures-- > 0 ? throw new InvalidOperationException("broken on purpose") : context.SendActivityAsync("好")).Make), "Listening:QuietMs=0");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await server.IdleAsync();
        await customer.NewBotMessagesAsync();
        await LeaveWordAsync(server, customer);
        failures = 1;
        await customer.SayAsync("第一句");
        await server.IdleAsync();
        Assert.Equal("好", Assert.Single(await customer.NewBotMessagesAsync()).GetProperty("text").GetString());
        Assert.Empty(server.Get<ITurnStore>().Load(customer.ConversationId)!.Inputs);
    }

    [Fact]
    public async Task What_an_agent_does_beside_a_message_that_nobody_can_read_has_its_outcome()
    {
        await using var server = await TestServer.StartAsync(Now);
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await server.IdleAsync();
        await customer.SayAsync("第一句");
        await server.Get<SqliteWriter>().RunAsync(statements => statements.Execute("update log set body = ?1 where sequence = 3", "{\"type\":5}"u8.ToArray()));
        Assert.Equal(StaffRefusal.Failed, (await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Min))).Refusal);
        Assert.Equal(StaffRefusal.Failed, (await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Min))).Refusal);
        Assert.True((await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Min))).IsDone);
    }

    [Fact]
    public async Task What_was_due_in_a_clocks_turn_that_failed_is_done_later_and_the_customer_hears_nothing_of_it()
    {
        var failures = 2;
        await using var server = await TestServer.StartAsync(Now, services => services.AddSingleton<BotFactory>(provider => storage =>
        {
            var real = new ComplaintHandler(
                new ConversationState(storage), provider.GetRequiredService<ComplaintServices>(), provider.GetRequiredService<ComplaintDialogs>(), provider.GetRequiredService<TimeProvider>());
            return new Bot(context => context.Activity.Name == TurnEvents.Wake && failures-- > 0
                ? throw new InvalidOperationException("broken on purpose")
                : real.OnTurnAsync(context));
        }), "Listening:QuietMs=0", "Handoff:Staffed=true");
        using var customer = await server.SayAsync("我不想活了，药都买好了");
        await customer.NewBotMessagesAsync();

        await server.AdvanceAsync(new(0, 2, 1));
        await server.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(await server.AlertsAsync(customer.ConversationId));
        Assert.Empty(await customer.NewBotMessagesAsync());
        await server.RestartAsync();
        await server.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(["danger"], await server.AlertsAsync(customer.ConversationId));
        await server.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(["danger", "danger"], await server.AlertsAsync(customer.ConversationId));
    }

    /// <summary>As it stands when the server died after the turn that failed.</summary>
    private static async Task LeaveWordAsync(TestServer server, DirectLineClient customer)
    {
        var word = new Activity
        {
            Type = ActivityTypes.Event, Name = TurnEvents.Staff, From = new("hub", "hub", RoleTypes.Bot), ChannelData = new StaffAct(StaffActKind.HubFailed, StaffMember.Hub("msteams")),
        };
        await server.Get<ITurnStore>().AcceptAsync(new(customer.ConversationId, ActivityTypes.Event, null, " word", Now, null, SdkJson.WriteBody(word), Source: InputSource.Hub));
        await server.Get<SqliteWriter>().RunAsync(statements => statements.Execute("update input set failures = 1"));
    }

    /// <summary>A bot that says how many messages its telling has, and throws on its n-th message turn.</summary>
    private static Action<IServiceCollection> Replace(List<int> heard, int failOn) => services =>
        services.AddSingleton<BotFactory>(_ => new Bot(context =>
        {
            var messages = context.TurnState.Get<ComplaintBot.Dialogs.Cases.Telling>().Utterances.Count;
            if (messages == 0)
            {
                return Task.CompletedTask;
            }
            heard.Add(messages);
            return heard.Count == failOn ? throw new InvalidOperationException("broken on purpose") : context.SendActivityAsync($"{messages}");
        }).Make);

    private sealed class Bot(Func<ITurnContext, Task> turn) : IBot
    {
        public Bot Make(IStorage storage) => this;

        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext);
    }
}
