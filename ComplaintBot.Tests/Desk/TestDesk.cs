using ComplaintBot.Desk.Queue;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Xunit;

namespace ComplaintBot.Tests.Desk;

/// <summary>Customers at the one door and agents at the other.</summary>
internal static class TestDesk
{
    public static StaffMember Min { get; } = new("a1", "王敏");

    public static StaffMember Qiang { get; } = new("a2", "李强");

    /// <summary>A customer who has said that, and been answered.</summary>
    public static async Task<DirectLineClient> SayAsync(this TestServer server, string text)
    {
        var customer = await DirectLineClient.OpenAsync(server.Address);
        await customer.SayAsync(text);
        await server.IdleAsync();
        return customer;
    }

    public static Task<StaffOutcome> ActAsync(this TestServer server, DirectLineClient customer, StaffAct act) =>
        server.Get<IStaffTurns>().ActAsync(customer.ConversationId, $"{Guid.NewGuid()}", act, TestContext.Current.CancellationToken);

    /// <summary>The queue has been still for long enough to show the next change at once.</summary>
    public static async Task RestAsync(this TestServer server)
    {
        await server.IdleAsync();
        await server.AdvanceAsync(TimeSpan.FromMilliseconds(301));
    }

    public static QueueSnapshot Queue(this TestServer server) => server.Get<QueueBoard>().Read();
}
