using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Promises;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;
using ComplaintBot.Tests.BotFramework;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.Handoff;

/// <summary>What helps at once goes before everything, by the kind of serious matter.</summary>
public sealed class UrgentLines
{
    private const string Said = "有事";

    [Theory]
    [InlineData("serious.theft", true, "挂失或冻结")]
    [InlineData("serious.theft.now", true, "96110")]
    [InlineData("serious.threatened", true, "110")]
    [InlineData("serious.life", true, "转给专员")]
    [InlineData("serious.gathering", true, "转给专员")]
    [InlineData("serious.theft", false, "转给专员")] // hearsay beside something that calls a person
    public async Task The_first_line_is_about(string rule, bool handsOver, string first)
    {
        var adapter = new TestAdapter();
        using var context = new TurnContext(adapter, ConversationOf.Incoming());
        var promises = new PromiseCalculator();
        var services = new ComplaintServices(
            new(new(), new()), promises, new(), new(new Nobody(), promises, TimeSpan.FromMinutes(5)), new(), new(), ReplyTexts.Default, new("本行", null), CaseNumber.Next, TimeSpan.FromSeconds(45));
        var turn = new ComplaintTurn(context, new CaseData(), new HandoffData(), Heard(rule, handsOver), DateTimeOffset.UnixEpoch, services);

        await PersonReply.SayAsync(turn, new(PersonReason.Sensitive, Topic.Serious), TestContext.Current.CancellationToken);

        var messages = adapter.ActiveQueue.Where(activity => activity.Type == ActivityTypes.Message).ToList();
        Assert.Contains(first, messages[0].Text, StringComparison.Ordinal);
        Assert.Contains(messages, message => message.Text.Contains("转给专员", StringComparison.Ordinal));
    }

    private static Hearing Heard(string rule, bool handsOver)
    {
        var finding = new Finding(Topic.Serious, handsOver, new(0, Said.Length), rule) { Stance = handsOver ? Stance.Stated : Stance.Quoted };
        return Hearing.Nothing with { Understandings = [new(Said, Intent.Tell, null, [], [], [finding])] };
    }

    private sealed class Nobody : IDuty
    {
        public bool IsStaffed(DateTimeOffset at) => false;

        public bool HasLeft(StaffMember member) => false;
    }
}
