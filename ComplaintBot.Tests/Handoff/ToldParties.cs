using ComplaintBot.Dialogs.Handoff;
using Xunit;

namespace ComplaintBot.Tests.Handoff;

public sealed class ToldParties
{
    private static readonly DateTimeOffset At = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));
    private readonly ConversationHandoff _handoff = new(new(), At);

    [Fact]
    public void News_of_two_complaints_is_told_of_each_once()
    {
        Assert.True(_handoff.Tell("supervisor", "promise_missed", At, "CF-1"));
        Assert.True(_handoff.Tell("supervisor", "promise_missed", At, "CF-2"));
        Assert.False(_handoff.Tell("supervisor", "promise_missed", At, "CF-1"));
    }

    [Fact]
    public void What_was_told_before_the_complaint_had_a_number_is_not_told_again_with_it()
    {
        Assert.True(_handoff.Tell("duty_phone", "self_harm", At));
        Assert.False(_handoff.Tell("duty_phone", "self_harm", At, "CF-1"));
    }
}
