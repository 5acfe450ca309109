using System.Text;
using ComplaintBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

public class HandoffTests
{
    [Fact]
    public void A_handoff_carries_its_context_where_it_relates_to_and_the_transcript()
    {
        using var turn = new TurnContext(new TestAdapter(), ConversationOf.Incoming());
        var context = new { topic = "fees" };

        var handoff = (Activity)EventFactory.CreateHandoffInitiation(turn, context, new Transcript([ConversationOf.Incoming()]));

        Assert.Equal(HandoffEventNames.InitiateHandoff, handoff.Name);
        Assert.Equal("""{"topic":"fees"}""", Encoding.UTF8.GetString(SdkJson.Write(handoff.Value)));
        Assert.Equal("c1", handoff.RelatesTo.Conversation.Id);
        Assert.Equal("u1", handoff.From.Id);
        var attachment = Assert.Single(handoff.Attachments);
        Assert.Equal(("application/json", "Transcript"), (attachment.ContentType, attachment.Name));
        Assert.IsType<Transcript>(attachment.Content);
    }

    [Fact]
    public void A_handoff_status_sets_only_its_value()
    {
        var status = EventFactory.CreateHandoffStatus(new ConversationAccount(id: "c1"), "accepted", "来了");

        Assert.Equal(HandoffEventNames.HandoffStatus, status.Name);
        Assert.Null(status.From);
        Assert.Null(status.RelatesTo);
        Assert.Contains("accepted", status.Value.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_handoff_without_a_state_is_refused() =>
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffStatus(new ConversationAccount(id: "c1"), null));
}
