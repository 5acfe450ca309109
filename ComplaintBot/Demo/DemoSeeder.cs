using ComplaintBot.Turns;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Demo;

/// <summary>Lets the made-up customers write, through the same turns as real ones.</summary>
internal sealed class DemoSeeder(IOutsideTurns customers, IStaffTurns staff, OutsideIds ids, TimeProvider time)
{
    public const string Channel = "demo";

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        foreach (var (customer, number) in DemoCustomer.All().Select((customer, index) => (customer, index + 1)))
        {
            await PlayAsync(customer, $"demo-{number}", cancellationToken);
        }
    }

    private async Task PlayAsync(DemoCustomer customer, string wireId, CancellationToken cancellationToken)
    {
        var conversationId = ids.For(Channel, wireId);
        foreach (var (step, number) in customer.Steps.Select((step, index) => (step, index + 1)))
        {
            if (step.ActFrom(time.GetUtcNow()) is { } act)
            {
                await staff.ActAsync(conversationId, $"{wireId}-{number}", act, cancellationToken);
            }
            else
            {
                var sequence = await customers.AcceptAsync(conversationId, Message(step.Say!, wireId, number), cancellationToken);
                await customers.AnswerAsync(conversationId, sequence, cancellationToken);
            }
        }
    }

    /// <summary>The answers stay in the log: nobody keeps this channel.</summary>
    private static Activity Message(string text, string wireId, int number) => new()
    {
        Type = ActivityTypes.Message,
        Id = $"{wireId}-{number}",
        ChannelId = Channel,
        ServiceUrl = "http://localhost/",
        Conversation = new ConversationAccount { Id = wireId },
        From = new ChannelAccount(wireId, role: RoleTypes.User),
        Recipient = new ChannelAccount("bot", role: RoleTypes.Bot),
        DeliveryMode = DeliveryModes.ExpectReplies,
        Locale = "zh-CN",
        Text = text,
    };
}
