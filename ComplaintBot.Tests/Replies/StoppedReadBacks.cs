using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Replies;
using ComplaintBot.Dialogs.Replies.Guarding;
using ComplaintBot.Tests.Conversations;
using ComplaintBot.Tests.Desk;
using ComplaintBot.Tests.Front;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ComplaintBot.Tests.Replies;

/// <summary>The texts of the read-back have no approval; everything else has.</summary>
public sealed class StoppedReadBacks
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 15, 12, 0, TimeSpan.FromHours(8));
    private static readonly ReplyTexts Texts = ReplyTexts.Default;

    [Fact]
    public async Task A_yes_to_a_read_back_that_was_stopped_confirms_nothing_and_the_complaint_gets_its_number_and_its_time()
    {
        await using var server = await StartAsync();
        using var customer = await server.SayAsync("我姓李，信用卡年费扣了我三次，找了网点推来推去，要求把多扣的退给我，电话13812345678");
        await server.AdvanceAsync(TimeSpan.FromSeconds(2));
        await SayAsync(server, customer, "说完了");
        await SayAsync(server, customer, "对");

        var data = TalkStore.Case(server, customer.ConversationId);
        Assert.Empty(data.Versions);
        Assert.True(data.Unconfirmed);
        Assert.NotNull(data.Number);
        Assert.NotNull(data.Promise);
        var said = await customer.NewBotMessagesAsync();
        Assert.DoesNotContain(said, message => message.GetProperty("text").GetString() == Texts[ReplyText.ReadBackCheck]);
        Assert.Contains(said, message => message.GetProperty("text").GetString()!.Contains(data.Number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_agents_read_back_that_is_stopped_is_refused_and_a_yes_after_it_confirms_nothing()
    {
        await using var server = await StartAsync();
        using var customer = await server.SayAsync("退保少算了好几千，再不处理我就找电视台曝光");
        await server.AdvanceAsync(TimeSpan.FromSeconds(2));
        await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Min));

        Assert.Equal(StaffRefusal.Guarded, (await server.ActAsync(customer, new(StaffActKind.ReadBack, TestDesk.Min))).Refusal);
        await SayAsync(server, customer, "对");
        Assert.Empty(TalkStore.Case(server, customer.ConversationId).Versions);
    }

    private static async Task SayAsync(TestServer server, DirectLineClient customer, string text)
    {
        await customer.SayAsync(text);
        await server.AdvanceAsync(TimeSpan.FromSeconds(2));
    }

    private static Task<TestServer> StartAsync() => TestServer.StartAsync(Now, services => services.AddSingleton(provider =>
    {
        var approvals = ApprovalFiles.Of(Texts, Texts.Families.Where(family => family is not (ReplyText.Guarded or "ReadBack")));
        var made = DialogsRegistration.Services(provider);
        return made with { Guard = TemplateGuard.Of(Texts, made.Brand, approvals, made.Channels.Facts) };
    }), "Listening:QuietMs=1000");
}
