using ComplaintBot.Desk.Conversations;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Channels.Connector;
using ComplaintBot.Tests.Conversations;
using ComplaintBot.Tests.Front;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ComplaintBot.Tests.Desk.Pains;

/// <summary>Where a person talks the bot does not, and where the person has gone it does again.</summary>
public sealed class SilenceAndReturn
{
    private static readonly string[] Said = ["他们让我跑了三趟", "转人工", "谢谢", "？？？", "我要投诉另一件事", "13912345678，姓何", "说完了", "取消", "再不办我就找记者"];

    [Fact]
    public async Task The_bot_says_nothing_after_a_person_took_over_whatever_the_customer_writes_and_however_late_it_gets()
    {
        await using var server = await PainDesk.StartAsync();
        using var customer = await server.TalkAsync(TestDesk.Min);
        foreach (var text in Said)
        {
            await server.TellAsync(customer, text);
        }
        await server.AdvanceAsync(TimeSpan.FromMinutes(14)); // past the quiet, the patience and the time to answer
        Assert.Empty(await customer.HeardAsync());

        await server.ActAsync(customer, PainDesk.Say(TestDesk.Min)); // else they would be forgotten
        await server.AdvanceAsync(TimeSpan.FromDays(3)); // past the promise, the unfinished and every ladder
        Assert.Equal([PainDesk.Line], await customer.HeardLaterAsync());
        var record = TalkStore.Case(server, customer.ConversationId);
        Assert.Equal(("13912345678", true), (record.Phone, record.Facts.Any(fact => fact.Text.Contains("跑了三趟", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task The_bot_stays_silent_for_a_person_after_a_restart()
    {
        await using var server = await PainDesk.StartAsync();
        using var before = await server.TalkAsync(TestDesk.Min);
        await server.RestartAsync();
        using var customer = before.At(server.Address);
        await server.TellAsync(customer, "还在吗");
        Assert.Empty(await customer.HeardAsync());
    }

    [Fact]
    public async Task The_bot_is_silent_on_a_channel_of_another_service_too()
    {
        await using var server = await PainDesk.StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        await channel.SayAsync(server, PainDesk.Threat);
        await server.ActAsync(channel, PainDesk.Accept);
        var before = channel.Delivered.Count;
        foreach (var text in Said)
        {
            await channel.SayAsync(server, text);
        }
        await server.SettleAsync();
        Assert.Equal(before, channel.Delivered.Count);
    }

    [Fact]
    public async Task What_was_being_written_while_the_person_came_is_left_to_the_person()
    {
        await using var server = await TestServer.StartAsync(PainDesk.Day, "Handoff:Staffed=true", "Listening:QuietMs=2000");
        using var customer = await server.SayAsync("我要转人工");
        await server.AdvanceAsync(TimeSpan.FromSeconds(2));
        await customer.AllNewAsync();
        await customer.SayAsync("退保少算了四千多"); // its quiet time runs

        await server.ActAsync(customer, PainDesk.Accept);
        await server.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Contains("王敏", Assert.Single(await customer.HeardAsync()), StringComparison.Ordinal);
        Assert.Contains(TalkStore.Case(server, customer.ConversationId).Facts, fact => fact.Text.Contains("少算了四千多", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(StaffActKind.Return, "自动应答")]
    [InlineData(StaffActKind.Leave, "编号 CF-")]
    [InlineData(StaffActKind.Reassign, "另一位专员")]
    public async Task The_end_of_the_human_stretch_is_told_to_the_customer_and_marked_in_the_history_and_the_bot_hears_again(StaffActKind end, string told)
    {
        await using var server = await PainDesk.StartAsync();
        using var customer = await server.TalkAsync(TestDesk.Min);

        Assert.True((await server.ActAsync(customer, new(end, TestDesk.Min) { Reason = "下班" })).IsDone);

        Assert.Contains(told, string.Join('\n', await customer.HeardAsync()), StringComparison.Ordinal);
        await using var room = server.Get<Func<ConversationRoom>>()();
        await room.OpenAsync(customer.ConversationId, run => run(), () => { });
        Assert.Equal(end == StaffActKind.Reassign ? "Did.Requeue" : $"Did.{end}", room.Lines.Last(line => line.Event?.StartsWith("Did.", StringComparison.Ordinal) == true).Event);
        await server.TellAsync(customer, "补充一下，是上个月5号办的");
        Assert.NotEmpty(await customer.HeardAsync());
    }
}
