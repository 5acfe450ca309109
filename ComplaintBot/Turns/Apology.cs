using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Dialogs.Replies;
using ComplaintBot.Dialogs.Replies.Guarding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Turns;

/// <summary>What a customer hears when a turn failed. Nothing of that turn is used; the guard is asked as for any text.</summary>
internal sealed class Apology(ComplaintServices services)
{
    public Activity For(Snapshot snapshot, UnitOfWork unit)
    {
        var sorry = MessageFactory.Text(Text(unit.At, snapshot.HasFailedBefore ? 1 : 0));
        sorry.ApplyConversationReference(TurnInput.Event(TurnEvents.Wake, snapshot, unit.At).GetConversationReference());
        sorry.ReplyToId = unit.Answered > 0 ? ActivityIds.For(snapshot.ConversationId, unit.Answered) : null;
        return sorry;
    }

    private string Text(DateTimeOffset at, int times)
    {
        var today = DateOnly.FromDateTime(at.ToOffset(services.Promises.Policy.Offset).DateTime);
        if (services.Guard.FaultOf(ReplyText.TurnFailed, [], today) is not { } fault)
        {
            return services.Texts.Variant(ReplyText.TurnFailed, times);
        }
        services.Alarm(new BlockedTemplate(ReplyText.TurnFailed, fault));
        return services.Texts.Variant(ReplyText.Guarded, times);
    }
}
